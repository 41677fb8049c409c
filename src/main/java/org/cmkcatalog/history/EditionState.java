package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.Listing;

/**
 * What an edition says, as far as editions are compared: its services, whatever the order
 * of rows, the markers of footnotes and the spelling of links.
 *
 * @param edition its date
 * @param services its services, by id
 */
public record EditionState(LocalDate edition, Map<String, ServiceState> services) {

	/** What an edition says, as far as it is compared. */
	public static EditionState of(Edition edition) {
		Map<String, ServiceState> services = new LinkedHashMap<>();
		edition.listings()
			.stream()
			.map(Listing::service)
			.distinct()
			.flatMap((id) -> edition.service(id).stream())
			.forEach((service) -> services.put(service.id(), ServiceState.of(service)));
		return new EditionState(edition.id(), services);
	}

}
