package org.cmkcatalog.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.jspecify.annotations.Nullable;

/**
 * A service in one edition: all its listings together. Equal only to itself.
 */
public final class ListedService {

	private final Edition edition;

	private final List<Listing> listings;

	ListedService(Edition edition, List<Listing> listings) {
		this.edition = edition;
		this.listings = listings;
	}

	/** The edition that lists it. */
	public Edition edition() {
		return this.edition;
	}

	/** Its listings, one or more, in document order. */
	public List<Listing> listings() {
		return this.listings;
	}

	/** The listing that it is sorted by. */
	Listing first() {
		return this.listings.get(0);
	}

	/** Its stable id, for example {@code azure-sql-database}. */
	public String id() {
		return first().service();
	}

	/** Its name, that of its first listing. */
	public String name() {
		return first().name();
	}

	/**
	 * The first product URL, or null if no name is a link. Listings with another URL are
	 * a conflict.
	 */
	public @Nullable String url() {
		return this.listings.stream()
			.map((listing) -> listing.row().product())
			.filter(Objects::nonNull)
			.map(DocumentLink::url)
			.findFirst()
			.orElse(null);
	}

	/** How long what its listings say of a key store has stood. */
	public Standing standing(KeyStore keyStore) {
		return this.edition.standing(first(), keyStore);
	}

	/** What all its listings say of a key store, or nothing if they differ. */
	public Optional<Support> support(KeyStore keyStore) {
		List<Support> said = this.listings.stream()
			.map((listing) -> listing.row().cell(keyStore).support())
			.distinct()
			.toList();
		return (said.size() == 1) ? Optional.of(said.get(0)) : Optional.empty();
	}

	/**
	 * How its listings come to say something of a key store: by inference if one of them
	 * does.
	 */
	public SupportBasis basis(KeyStore keyStore) {
		return this.listings.stream()
			.map((listing) -> listing.row().cell(keyStore).basis())
			.filter(SupportBasis.INFERRED::equals)
			.findFirst()
			.orElse(first().row().cell(keyStore).basis());
	}

	/** What else its cells say of a key store, or null if they say no more. */
	public @Nullable String note(KeyStore keyStore) {
		List<String> notes = this.listings.stream()
			.map((listing) -> listing.row().cell(keyStore).note())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return notes.isEmpty() ? null : String.join("; ", notes);
	}

	/** The key types and sizes that its cells state, each once. */
	public List<KeyConstraint> keyConstraints(KeyStore keyStore) {
		return this.listings.stream()
			.flatMap((listing) -> listing.row().cell(keyStore).keyConstraints().stream())
			.distinct()
			.toList();
	}

	/** The footnotes that its cells carry, each once. */
	public List<DocumentFootnote> footnotes(KeyStore keyStore) {
		return this.listings.stream().flatMap((listing) -> listing.footnotes(keyStore).stream()).distinct().toList();
	}

	/** The Markdown of its different cells, separated by bars, which no cell contains. */
	public String asWritten(KeyStore keyStore) {
		return this.listings.stream()
			.map((listing) -> listing.row().cell(keyStore).asWritten())
			.distinct()
			.collect(Collectors.joining(" | "));
	}

	/** The documentation of all listings, each link once. */
	public List<DocumentLink> documentation() {
		return this.listings.stream()
			.map(Listing::row)
			.map(DocumentRow::documentation)
			.flatMap(List::stream)
			.map((link) -> new DocumentLink(link.title(), link.urlAsWritten(), link.url(), ""))
			.distinct()
			.toList();
	}

}
