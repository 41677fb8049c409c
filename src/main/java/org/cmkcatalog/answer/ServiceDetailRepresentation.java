package org.cmkcatalog.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * A service, with its rows.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param service the service, whose fields replace this one
 * @param listings its rows, in document order
 */
public record ServiceDetailRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		@JsonUnwrapped ServiceRepresentation service, List<ListingRepresentation> listings) implements Tabular {

	private static final Columns<ServiceDetailRepresentation> COLUMNS = new Columns<ServiceDetailRepresentation>()
		.addAll(ServiceRepresentation.COLUMNS, ServiceDetailRepresentation::service)
		.addForPrograms("rows", (detail) -> detail.listings().stream().map(ListingRepresentation::row).toList())
		.addForPrograms("urlsAsWritten",
				(detail) -> detail.listings()
					.stream()
					.flatMap((listing) -> Stream.ofNullable(listing.urlAsWritten()))
					.distinct()
					.toList());

	/** Represents a service with its rows. */
	public static ServiceDetailRepresentation of(ChosenEdition edition, ListedService service) {
		return new ServiceDetailRepresentation(edition.id(), edition.newer(), edition.represent(service),
				service.listings().stream().map(edition::represent).toList());
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of(ChosenEdition.inWords(this.edition, this.newerEdition)));
	}

}
