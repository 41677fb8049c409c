package org.cmkcatalog.catalog;

/**
 * A service, by id and name.
 *
 * @param id id of the service
 * @param name its name in this edition
 */
public record ServiceReference(String id, String name) {

	static ServiceReference of(Listing listing) {
		return new ServiceReference(listing.serviceId(), listing.name());
	}

}
