package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.answer.FacetRepresentation;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one edition to another, or a part of them.
 *
 * @param from date of the edition before
 * @param to date of the edition after
 * @param requestedFrom the requested day before; absent unless it is not the date of an
 * edition
 * @param requestedTo the requested day after; absent unless it is not the date of an
 * edition
 * @param message which editions are compared instead of the requested days, or why there
 * is nothing to compare; absent if different editions were requested by their dates
 * @param editionBefore the newest edition before the requested days; absent unless there
 * is nothing to compare in them
 * @param editionAfter the oldest edition after the requested days; absent unless there is
 * nothing to compare in them
 * @param newerEdition the newest edition, if it is newer than the edition after; absent
 * if the request named that by its date
 * @param total number of changes in all
 * @param limit maximum number of changes requested
 * @param offset number of changes skipped
 * @param kinds number of changes of each kind in all, the most important first; no zeros
 * @param items the changes, the most important first: lost, gained and other support,
 * removed, merged, split, added, returned, key constraints, footnotes, names, categories,
 * links, titles of documentation; then by id of the service
 * @param facets counts by the values of filters; absent unless requested
 */
public record ChangeListRepresentation(LocalDate from, LocalDate to, @InEachRow @Nullable LocalDate requestedFrom,
		@InEachRow @Nullable LocalDate requestedTo, @InEachRow @Nullable String message,
		@Nullable LocalDate editionBefore, @Nullable LocalDate editionAfter,
		@InEachRow @Nullable LocalDate newerEdition, long total, int limit, int offset, List<KindCount> kinds,
		List<Change> items, @Nullable List<FacetRepresentation> facets) implements Tabular {

	/**
	 * The changes between two editions.
	 * @param editions the editions
	 * @param changes the changes, all that were asked for
	 * @param facets counts by the values of filters; may be empty
	 * @param paging which part of the changes to list
	 */
	public static ChangeListRepresentation of(ComparedEditions editions, List<Change> changes,
			Collection<FacetRepresentation> facets, Paging paging) {
		RequestedSpan span = editions.span();
		return new ChangeListRepresentation(editions.from().id(), editions.to().id(), span.requestedFrom(),
				span.requestedTo(), span.message(), span.editionBefore(), span.editionAfter(), editions.to().newer(),
				changes.size(), paging.size(), paging.start(), KindCount.of(changes), paging.part(changes),
				facets.isEmpty() ? null : List.copyOf(facets));
	}

	/** What CSV and NDJSON, which have only the changes, would not say. */
	Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(Answer.KINDS, KindCount.inWords(this.kinds));
		if (this.message != null) {
			headers.put(Answer.MESSAGE, this.message);
		}
		return headers;
	}

	@Override
	public Table table() {
		List<String> closing = new ArrayList<>();
		if (this.facets != null) {
			this.facets.forEach((facet) -> closing.add(facet.inWords()));
		}
		if (!this.kinds.isEmpty()) {
			closing.add("In all: %s.".formatted(KindCount.inWords(this.kinds)));
		}
		closing.add("%d of %d changes from %s to %s.%s".formatted(this.items.size(), this.total, this.from, this.to,
				(this.newerEdition != null) ? " A newer edition is available: %s.".formatted(this.newerEdition) : ""));
		if (this.message != null) {
			closing.add(this.message);
		}
		return Change.COLUMNS.table(this.items, closing);
	}

}
