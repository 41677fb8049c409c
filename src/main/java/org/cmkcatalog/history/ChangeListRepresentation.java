package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.Table;
import org.cmkcatalog.web.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one edition to another, or a part of them.
 *
 * @param from date of the edition before
 * @param to date of the edition after
 * @param newerEdition the newest edition, if it is newer than the edition after; absent
 * if the request named that by its date
 * @param total number of changes in all
 * @param limit maximum number of changes requested
 * @param offset number of changes skipped
 * @param items the changes, by id of the service and kind
 */
record ChangeListRepresentation(LocalDate from, LocalDate to, @Nullable LocalDate newerEdition, long total, int limit,
		int offset, List<Change> items) implements Tabular {

	static ChangeListRepresentation of(ComparedEditions editions, List<Change> changes, Paging paging) {
		return new ChangeListRepresentation(editions.from().id(), editions.to().id(), editions.to().newer(),
				changes.size(), paging.size(), paging.start(), paging.part(changes));
	}

	@Override
	public Table table() {
		return Change.COLUMNS.table(this.items, List
			.of("%d of %d changes from %s to %s.".formatted(this.items.size(), this.total, this.from, this.to)));
	}

}
