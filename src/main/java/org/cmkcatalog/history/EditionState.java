package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.LinkTargets;

/**
 * What an edition says, as far as editions are compared: its services, whatever the order
 * of rows, the markers of footnotes and the spelling of links.
 *
 * @param edition its date
 * @param services its services, by id
 * @param targets the pages that links lead to
 */
public record EditionState(LocalDate edition, Map<String, ServiceState> services, LinkTargets targets) {

	/**
	 * What an edition says, as far as it is compared.
	 * @param edition the edition
	 * @param targets the pages that links lead to, the same for all editions that are
	 * compared
	 * @return what it says
	 */
	public static EditionState of(Edition edition, LinkTargets targets) {
		return of(edition, edition.listings().stream().map(Listing::service).distinct().toList(), targets);
	}

	/** What an edition says of some services. */
	static EditionState of(Edition edition, Collection<String> ids, LinkTargets targets) {
		Map<String, ServiceState> services = new LinkedHashMap<>();
		ids.stream()
			.flatMap((id) -> edition.service(id).stream())
			.forEach((service) -> services.put(service.id(), ServiceState.of(service, targets)));
		return new EditionState(edition.id(), services, targets);
	}

}
