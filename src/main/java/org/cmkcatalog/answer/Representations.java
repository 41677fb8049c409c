package org.cmkcatalog.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.EditionTypes;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;

/** The JSON forms of a catalog's services and listings, each made once. */
public final class Representations {

	private final Catalog catalog;

	private final Map<ListedService, ServiceRepresentation> services = new ConcurrentHashMap<>();

	private final Map<Listing, ListingRepresentation> listings = new ConcurrentHashMap<>();

	private Representations(Catalog catalog) {
		this.catalog = catalog;
	}

	/** The representations of a catalog, always the same. */
	public static Representations of(Catalog catalog) {
		return catalog.derived(Representations.class, Representations::new);
	}

	/** The JSON form of a service of the catalog. */
	public ServiceRepresentation of(ListedService service) {
		ServiceRepresentation known = this.services.get(service);
		return (known != null) ? known : this.services.computeIfAbsent(service,
				(of) -> ServiceRepresentation.of(of, EditionTypes.of(this.catalog, of.edition())));
	}

	/** The JSON form of a listing of an edition of the catalog. */
	public ListingRepresentation of(Edition edition, Listing listing) {
		ListingRepresentation known = this.listings.get(listing);
		return (known != null) ? known
				: this.listings.computeIfAbsent(listing, (of) -> ListingRepresentation.of(edition, of));
	}

}
