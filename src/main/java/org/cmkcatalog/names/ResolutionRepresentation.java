package org.cmkcatalog.names;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * The services that a typed name may mean, or a part of them.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param q what was typed
 * @param status the result
 * @param total number of candidates in all
 * @param limit maximum number of candidates requested
 * @param offset number of candidates skipped
 * @param items the candidates, likeliest first
 */
record ResolutionRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		@InEachRow String q, @InEachRow ResolutionStatus status, long total, int limit, int offset,
		List<CandidateRepresentation> items) implements Tabular {

	@Override
	public Table table() {
		return CandidateRepresentation.COLUMNS.table(this.items, List.of("'%s' is %s. %d of %d. %s".formatted(this.q,
				this.status, this.items.size(), this.total, ChosenEdition.inWords(this.edition, this.newerEdition))));
	}

}
