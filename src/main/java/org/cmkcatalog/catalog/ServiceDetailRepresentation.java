package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A service, with its rows.
 *
 * @param edition the edition that is answered from
 * @param newerEdition the newest edition, if it is newer than that
 * @param service the service, its fields in place of this one
 * @param listings its rows, in document order
 */
record ServiceDetailRepresentation(LocalDate edition, @Nullable LocalDate newerEdition,
		@JsonUnwrapped ServiceRepresentation service, List<ListingRepresentation> listings) {

	static ServiceDetailRepresentation of(ChosenEdition edition, ServiceListings service) {
		return new ServiceDetailRepresentation(edition.id(), edition.newer(), ServiceRepresentation.of(service),
				service.rows().stream().map(ListingRepresentation::of).toList());
	}

}
