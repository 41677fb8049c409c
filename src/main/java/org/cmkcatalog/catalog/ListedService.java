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

	/**
	 * The edition that lists it.
	 * @return the edition
	 */
	public Edition edition() {
		return this.edition;
	}

	/**
	 * Its listings.
	 * @return one or more, in document order
	 */
	public List<Listing> listings() {
		return this.listings;
	}

	/** The listing that it is sorted by. */
	Listing first() {
		return this.listings.get(0);
	}

	/**
	 * Its stable id.
	 * @return for example {@code azure-sql-database}
	 */
	public String id() {
		return first().service();
	}

	/**
	 * Its name in the edition.
	 * @return the name in its first listing
	 */
	public String name() {
		return first().name();
	}

	/**
	 * The product's URL. Listings with another URL are a conflict.
	 * @return the first absolute URL, or null if no name is a link
	 */
	public @Nullable String url() {
		return this.listings.stream()
			.map((listing) -> listing.row().product())
			.filter(Objects::nonNull)
			.map(DocumentLink::url)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Its support for a key store.
	 * @param keyStore the key store
	 * @return what all listings say, or nothing if they differ
	 */
	public Optional<Support> support(KeyStore keyStore) {
		List<Support> said = this.listings.stream()
			.map((listing) -> listing.row().cell(keyStore).support())
			.distinct()
			.toList();
		return (said.size() == 1) ? Optional.of(said.get(0)) : Optional.empty();
	}

	/**
	 * The keys that its cells state.
	 * @param keyStore the key store
	 * @return each type and size once
	 */
	public List<KeyConstraint> keyConstraints(KeyStore keyStore) {
		return this.listings.stream()
			.flatMap((listing) -> listing.row().cell(keyStore).keyConstraints().stream())
			.distinct()
			.toList();
	}

	/**
	 * The footnotes that its cells carry.
	 * @param keyStore the key store
	 * @return each footnote once
	 */
	public List<DocumentFootnote> footnotes(KeyStore keyStore) {
		return this.listings.stream().flatMap((listing) -> listing.footnotes(keyStore).stream()).distinct().toList();
	}

	/**
	 * The Markdown of its cells.
	 * @param keyStore the key store
	 * @return the cell, or the different cells separated by bars; no cell contains a bar
	 */
	public String asWritten(KeyStore keyStore) {
		return this.listings.stream()
			.map((listing) -> listing.row().cell(keyStore).asWritten())
			.distinct()
			.collect(Collectors.joining(" | "));
	}

	/**
	 * The documentation of all listings.
	 * @return each link once, whatever separates it from others
	 */
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
