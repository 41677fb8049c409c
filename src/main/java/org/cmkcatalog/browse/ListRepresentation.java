package org.cmkcatalog.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.FacetRepresentation;
import org.cmkcatalog.catalog.Selection;
import org.cmkcatalog.names.AbsentServices;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.LazyList;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of it.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date. {@code edition=latest} requests it
 * @param total number of items in all
 * @param limit maximum number of items requested
 * @param offset number of items skipped
 * @param items the items
 * @param facets counts by the values of filters; absent unless requested
 * @param suggestions services that may be meant by the text that was searched; absent
 * unless nothing was found, or if no service has a similar name
 * @param columns the columns of the items in a table
 * @param <T> what is listed
 */
public record ListRepresentation<T>(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		long total, int limit, int offset, List<T> items, @Nullable List<FacetRepresentation> facets,
		@Nullable List<Suggestion> suggestions, @JsonIgnore Columns<T> columns) implements Tabular {

	/**
	 * The part of a selection that a request wants, with the counts that it wants.
	 * @param q the text that was searched, if any
	 */
	public static <S, T> ListRepresentation<T> of(ChosenEdition edition, Selection<S> selection, String q,
			ListChoice choice, Paging paging, Function<S, T> representation, Columns<T> columns) {
		List<FacetRepresentation> counted = choice.facets()
			.stream()
			.map((field) -> FacetRepresentation.of(field.toString(), selection.count(field)))
			.toList();
		List<Suggestion> suggestions = (selection.total() == 0 && !q.isBlank()) ? AbsentServices.nearest(q, edition)
				: List.of();
		return new ListRepresentation<>(edition.id(), edition.newer(), selection.total(), paging.size(), paging.start(),
				new LazyList<>(selection.page(choice.sort(), paging.start(), paging.size()), representation),
				counted.isEmpty() ? null : counted, suggestions.isEmpty() ? null : suggestions, columns);
	}

	/** The part of a short list that a request wants. */
	static <S, T> ListRepresentation<T> of(ChosenEdition edition, Collection<S> all, Paging paging,
			Function<S, T> representation, Columns<T> columns) {
		return new ListRepresentation<>(edition.id(), edition.newer(), all.size(), paging.size(), paging.start(),
				paging.part(List.copyOf(all)).stream().map(representation).toList(), null, null, columns);
	}

	/** An edition in a list of editions is not of another. */
	@Override
	public Map<String, @Nullable Object> inEachRow() {
		boolean isOfEditions = this.columns == EditionRepresentation.COLUMNS
				|| this.columns == EditionCountsRepresentation.COLUMNS;
		return isOfEditions ? new LinkedHashMap<>() : Tabular.super.inEachRow();
	}

	@Override
	public Table table() {
		List<String> closing = new ArrayList<>();
		if (this.facets != null) {
			this.facets.forEach((facet) -> closing.add(facet.inWords()));
		}
		if (this.suggestions != null) {
			closing.add("Did you mean: %s?".formatted(this.suggestions.stream()
				.map((suggestion) -> "%s (%s)".formatted(suggestion.name(), suggestion.href()))
				.collect(Collectors.joining(", "))));
		}
		closing.add("%d of %d. %s".formatted(this.items.size(), this.total,
				ChosenEdition.inWords(this.edition, this.newerEdition)));
		return this.columns.table(this.items, closing);
	}

}
