package org.cmkcatalog.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/** A service as an edition has it: its listings, seen together. */
public final class ServiceListings {

	private final List<Listing> rows;

	private volatile @Nullable ServiceRepresentation representation;

	/**
	 * Looks at listings together.
	 * @param rows those of one service, in document order; at least one
	 */
	ServiceListings(List<Listing> rows) {
		this.rows = rows;
	}

	/**
	 * The rows that name it.
	 * @return its listings, in document order
	 */
	public List<Listing> rows() {
		return this.rows;
	}

	/**
	 * What all its rows say. Made once, as the listings may be kept.
	 * @return its JSON form
	 */
	public ServiceRepresentation representation() {
		ServiceRepresentation made = this.representation;
		if (made == null) {
			made = ServiceRepresentation.of(this);
			this.representation = made;
		}
		return made;
	}

	/**
	 * Which service it is.
	 * @return its id
	 */
	public String id() {
		return this.rows.get(0).serviceId();
	}

	/**
	 * What the edition calls it.
	 * @return its name
	 */
	public String name() {
		return this.rows.get(0).name();
	}

	/** The first row's; where another row has another, that is a conflict. */
	@Nullable String url() {
		return this.rows.stream().map(Listing::url).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** What all rows say of a key store, or nothing if they differ. */
	Optional<Support> support(KeyStore keyStore) {
		List<Support> said = this.rows.stream().map((row) -> row.support(keyStore).support()).distinct().toList();
		return (said.size() == 1) ? Optional.of(said.get(0)) : Optional.empty();
	}

	List<KeyConstraint> keyConstraints(KeyStore keyStore) {
		return this.rows.stream().flatMap((row) -> row.support(keyStore).keyConstraints().stream()).distinct().toList();
	}

	List<Footnote> footnotes(KeyStore keyStore) {
		return this.rows.stream().flatMap((row) -> row.footnotes(keyStore).stream()).distinct().toList();
	}

	/** The cell, or the cells with a bar between them, which no cell can hold. */
	String asWritten(KeyStore keyStore) {
		return this.rows.stream()
			.map((row) -> row.support(keyStore).asWritten())
			.distinct()
			.collect(Collectors.joining(" | "));
	}

	List<DocumentationLink> documentation() {
		return this.rows.stream()
			.flatMap((row) -> row.documentation().stream())
			.map((link) -> new DocumentationLink("", link.title(), link.url(), link.urlAsWritten()))
			.distinct()
			.toList();
	}

}
