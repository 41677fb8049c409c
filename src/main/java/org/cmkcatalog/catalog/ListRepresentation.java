package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.cmkcatalog.web.Columns;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.Table;
import org.cmkcatalog.web.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * A list, or a part of it.
 *
 * @param edition the edition that is answered from
 * @param newerEdition the newest edition, if it is newer than that; ask for it with
 * {@code edition=latest}
 * @param total number of items in all
 * @param limit number of items asked for at most
 * @param offset number of items left out at the start
 * @param items the items
 * @param columns how the items stand in a table
 * @param <T> what is listed
 */
record ListRepresentation<T>(LocalDate edition, @Nullable LocalDate newerEdition, long total, int limit, int offset,
		List<T> items, @JsonIgnore Columns<T> columns) implements Tabular {

	static <S, T> ListRepresentation<T> of(ChosenEdition edition, Found<S> found, Paging paging,
			Function<S, T> representation, Columns<T> columns) {
		return new ListRepresentation<>(edition.id(), edition.newer(), found.total(), paging.size(), paging.start(),
				found.items().stream().map(representation).toList(), columns);
	}

	@Override
	public Table table() {
		String source = "Edition %s%s".formatted(this.edition,
				(this.newerEdition != null) ? "; a newer one is at hand: %s".formatted(this.newerEdition) : "");
		return this.columns.table(this.items,
				List.of("%d of %d. %s.".formatted(this.items.size(), this.total, source)));
	}

}
