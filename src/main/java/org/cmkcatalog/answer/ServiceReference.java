package org.cmkcatalog.answer;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;

/**
 * A service, by id and name.
 *
 * @param id id of the service
 * @param name its name in this edition
 */
public record ServiceReference(String id, String name) {

	/** Refers to the service of a listing, by its name there. */
	public static ServiceReference of(Listing listing) {
		return new ServiceReference(listing.service(), listing.name());
	}

	/** Refers to a service, by its name in the edition. */
	public static ServiceReference of(ListedService service) {
		return new ServiceReference(service.id(), service.name());
	}

}
