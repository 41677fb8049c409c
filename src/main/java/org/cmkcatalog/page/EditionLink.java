package org.cmkcatalog.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.web.CurrentRequest;

/**
 * A link to the current page in an edition, with its filters.
 *
 * @param date the edition
 * @param href path and query
 * @param note {@code pinned}, {@code latest} or empty
 * @param services number of services
 * @param isCurrent whether this is the edition of the page
 */
public record EditionLink(String date, String href, String note, int services, boolean isCurrent) {

	/** Links to the current page in all editions, newest first. */
	static List<EditionLink> ofPage(ChosenEdition chosen) {
		return of(chosen, (edition) -> CurrentRequest.path() + query(edition, chosen.catalog()));
	}

	/** Links to the matrix in all editions, newest first. */
	static List<EditionLink> ofMatrix(ChosenEdition chosen) {
		return of(chosen, (edition) -> "/?edition=" + edition.id());
	}

	/** Links to the comparisons of all editions with one, newest first. */
	public static List<EditionLink> ofComparison(ChosenEdition chosen, LocalDate to) {
		return of(chosen, (edition) -> "/changes?from=%s&to=%s".formatted(edition.id(), to));
	}

	private static List<EditionLink> of(ChosenEdition chosen, Function<Edition, String> href) {
		Catalog catalog = chosen.catalog();
		return catalog.editions()
			.stream()
			.sorted(Comparator.comparing(Edition::id).reversed())
			.map((edition) -> new EditionLink(edition.id().toString(), href.apply(edition),
					(edition == catalog.pinned()) ? "pinned" : (edition == catalog.latest()) ? "latest" : "",
					edition.services().size(), edition == chosen.edition()))
			.toList();
	}

	private static String query(Edition edition, Catalog catalog) {
		return (edition == catalog.pinned()) ? CurrentRequest.query(Map.of(), "edition", "asOf", "offset")
				: CurrentRequest.query(Map.of("edition", edition.id().toString()), "asOf", "offset");
	}

	/**
	 * The query for other pages of an edition, with its question mark. A day between two
	 * editions means the one before it.
	 */
	public static String query(ChosenEdition chosen) {
		return chosen.query().startsWith("?asOf=") ? "?edition=" + chosen.id() : chosen.query();
	}

}
