package org.cmkcatalog.answer;

import java.time.LocalDate;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.FromQuery;
import org.jspecify.annotations.Nullable;

/** The edition that a request is answered from. */
@FromQuery(EditionChoice.class)
public final class ChosenEdition {

	private final Editions editions;

	private final Edition edition;

	private final String query;

	private final boolean dated;

	ChosenEdition(Editions editions, Edition edition, String query, boolean dated) {
		this.editions = editions;
		this.edition = edition;
		this.query = query;
		this.dated = dated;
	}

	/** The catalog of the request. */
	public Catalog catalog() {
		return this.editions.catalog();
	}

	/** What it says. */
	public Edition edition() {
		return this.edition;
	}

	/** Its date, which is its id. */
	public LocalDate id() {
		return this.edition.id();
	}

	/**
	 * The newest edition, or null if this is it, or if the request named the edition by
	 * its date.
	 */
	public @Nullable LocalDate newer() {
		return (this.dated || this.editions.isLatest(this.edition)) ? null : catalog().latest().id();
	}

	/**
	 * The query string that requests this edition as the request did, with its question
	 * mark; empty if the request did not choose.
	 */
	public String query() {
		return this.query;
	}

	/** The headers of answers from this edition. */
	public Answer answer() {
		return new Answer(this.editions.contentHash(), id());
	}

	/** The JSON form of a service of this edition. */
	public ServiceRepresentation represent(ListedService service) {
		return Representations.of(catalog()).of(service);
	}

	/** The JSON form of a listing of this edition. */
	public ListingRepresentation represent(Listing listing) {
		return Representations.of(catalog()).of(this.edition, listing);
	}

	/**
	 * The sentence that ends texts: which edition answers, and whether a newer one
	 * exists.
	 */
	public String inWords() {
		return inWords(id(), newer());
	}

	/** An edition in a sentence, with the newest edition unless that is null. */
	public static String inWords(LocalDate edition, @Nullable LocalDate newer) {
		return "Edition %s%s.".formatted(edition,
				(newer != null) ? "; a newer edition is available: %s".formatted(newer) : "");
	}

}
