package org.cmkcatalog.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;

/**
 * The editions of the catalog of a request, and which of them the request means.
 */
public final class Editions {

	private final Catalog catalog;

	private final String contentHash;

	Editions(Catalog catalog, String contentHash) {
		this.catalog = catalog;
		this.contentHash = contentHash;
	}

	/** The editions of a catalog, for what is no request. */
	public static Editions of(Catalog catalog) {
		return new Editions(catalog, catalog.contentHash());
	}

	/** The catalog of the request. */
	public Catalog catalog() {
		return this.catalog;
	}

	/** Changes when an answer may change. */
	String contentHash() {
		return this.contentHash;
	}

	/** The edition that the query means, or a problem if there is no such edition. */
	public ChosenEdition choose(EditionChoice choice) {
		String edition = choice.edition();
		LocalDate asOf = choice.asOf();
		if (edition != null && asOf != null) {
			throw invalid(new ParameterError("asOf", asOf.toString(), "cannot be combined with edition", List.of()));
		}
		if (asOf != null) {
			return new ChosenEdition(this, asOf(asOf), "?asOf=" + asOf, false);
		}
		return (edition == null) ? pinned()
				: find(edition).orElseThrow(() -> invalid(ParameterError.notAllowed("edition", edition, allowed())));
	}

	/**
	 * The edition that a parameter names by a date or a word.
	 * @param parameter name of the parameter
	 * @param value {@code pinned}, {@code latest}, or a date YYYY-MM-DD: the edition of
	 * that date, or the newest on that day, or the first if there was none yet
	 * @return the edition
	 * @throws ProblemException if it is none of these
	 */
	public ChosenEdition choose(String parameter, String value) {
		return find(value).orElseGet(() -> {
			LocalDate day = date(value).orElseThrow(
					() -> invalid(new ParameterError(
							parameter, value, "'%s' is none of: a date YYYY-MM-DD, %s, %s"
								.formatted(ParameterError.shown(value), EditionChoice.PINNED, EditionChoice.LATEST),
							List.of())));
			Edition edition = this.catalog.asOf(day).orElseGet(() -> this.catalog.editions().get(0));
			return new ChosenEdition(this, edition, "", false);
		});
	}

	/**
	 * An edition by its date YYYY-MM-DD, {@code latest} or {@code pinned}; nothing if
	 * there is none.
	 */
	public Optional<ChosenEdition> find(String edition) {
		if (edition.equals(EditionChoice.PINNED)) {
			return Optional.of(new ChosenEdition(this, this.catalog.pinned(), "?edition=pinned", false));
		}
		if (edition.equals(EditionChoice.LATEST)) {
			return Optional.of(latest());
		}
		// who names an edition by its date has chosen, and is told of no newer one
		return date(edition).flatMap(this.catalog::edition)
			.map((dated) -> new ChosenEdition(this, dated, "?edition=" + edition, true));
	}

	/** The pinned edition, as a request without a choice means it. */
	public ChosenEdition pinned() {
		return new ChosenEdition(this, this.catalog.pinned(), "", false);
	}

	/** The newest edition. */
	public ChosenEdition latest() {
		return new ChosenEdition(this, this.catalog.latest(), "?edition=latest", false);
	}

	/** What a request may name an edition by: all dates, oldest first, and the words. */
	public List<String> allowed() {
		return Stream
			.concat(this.catalog.editions().stream().map((edition) -> edition.id().toString()),
					Stream.of(EditionChoice.LATEST, EditionChoice.PINNED))
			.toList();
	}

	/** Whether an edition answers when a request names none. */
	public boolean isPinned(Edition edition) {
		return edition == this.catalog.pinned();
	}

	/** Whether an edition is the newest. */
	public boolean isLatest(Edition edition) {
		return edition == this.catalog.latest();
	}

	private Edition asOf(LocalDate day) {
		return this.catalog.asOf(day)
			.orElseThrow(() -> invalid(new ParameterError("asOf", day.toString(),
					"there was no edition yet; the first is of " + this.catalog.editions().get(0).id(), List.of())));
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static ProblemException invalid(ParameterError error) {
		return ProblemException.invalidParameters(List.of(error));
	}

}
