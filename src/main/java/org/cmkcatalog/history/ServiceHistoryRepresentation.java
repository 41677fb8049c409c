package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;

/**
 * A service through all editions.
 *
 * @param id its id
 * @param names its names, the oldest first
 * @param firstListed the first edition that lists it
 * @param lastListed the last edition that lists it
 * @param total number of editions in all
 * @param limit maximum number of editions requested
 * @param offset number of editions skipped
 * @param items the editions, the oldest first
 */
record ServiceHistoryRepresentation(@InEachRow String id, List<String> names, @InEachRow LocalDate firstListed,
		@InEachRow LocalDate lastListed, long total, int limit, int offset,
		List<ServiceEditionRepresentation> items) implements Tabular {

	@Override
	public Table table() {
		return ServiceEditionRepresentation.COLUMNS.table(this.items,
				List.of("%s (%s), listed from %s to %s. %d of %d editions.".formatted(String.join(" → ", this.names),
						this.id, this.firstListed, this.lastListed, this.items.size(), this.total)));
	}

}
