package org.cmkcatalog.names;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * The result for several names.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param total number of names
 * @param found number of names that are found
 * @param ambiguous number of names that are ambiguous
 * @param unknown number of names that are unknown
 * @param items a result for each name, in the order of the names
 */
record LookupRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition, long total,
		long found, long ambiguous, long unknown, List<LookupResultRepresentation> items) implements Tabular {

	static LookupRepresentation of(ChosenEdition edition, List<LookupResultRepresentation> items) {
		return new LookupRepresentation(edition.id(), edition.newer(), items.size(),
				count(items, ResolutionStatus.FOUND), count(items, ResolutionStatus.AMBIGUOUS),
				count(items, ResolutionStatus.UNKNOWN), items);
	}

	private static long count(List<LookupResultRepresentation> items, ResolutionStatus status) {
		return items.stream().filter((item) -> item.status() == status).count();
	}

	@Override
	public Table table() {
		return LookupResultRepresentation.COLUMNS.table(this.items,
				List.of("%d names: %d found, %d ambiguous, %d unknown. %s".formatted(this.total, this.found,
						this.ambiguous, this.unknown, ChosenEdition.inWords(this.edition, this.newerEdition))));
	}

}
