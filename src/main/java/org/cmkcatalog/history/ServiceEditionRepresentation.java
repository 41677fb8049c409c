package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ServiceRepresentation;
import org.cmkcatalog.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A service in an edition.
 *
 * @param edition date of the edition
 * @param listed whether the edition lists the service
 * @param service what the edition says of it; absent if it does not list it
 * @param changes what changed from the edition before
 */
record ServiceEditionRepresentation(LocalDate edition, boolean listed, @Nullable ServiceRepresentation service,
		List<Change> changes) {

	/** Its columns in a table. */
	static final Columns<ServiceEditionRepresentation> COLUMNS = new Columns<ServiceEditionRepresentation>()
		.add("edition", ServiceEditionRepresentation::edition)
		.add("listed", ServiceEditionRepresentation::listed)
		.addAll(ServiceRepresentation.COLUMNS.withoutNotes(), ServiceEditionRepresentation::service)
		.addForPrograms("changes", (item) -> item.changes().stream().map(Change::kind).distinct().toList())
		.add("changesInWords", (item) -> item.changes().stream().map(Change::summaryWithLines).toList())
		.note(ServiceEditionRepresentation::notes);

	/** With the edition, as each has its own footnotes. */
	private List<String> notes() {
		return Stream.ofNullable(this.service)
			.flatMap((found) -> ServiceRepresentation.COLUMNS.notes(found).stream())
			.map((note) -> "%s: %s".formatted(this.edition, note))
			.toList();
	}

}
