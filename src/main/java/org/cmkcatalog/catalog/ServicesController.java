package org.cmkcatalog.catalog;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Services, and what the page says of each. */
@RestController
@Tag(name = "Services")
@RequestMapping(path = "/api/v1/services", produces = "application/json")
class ServicesController {

	private final Catalog catalog;

	private final Timeline timeline;

	private final FilterCheck filterCheck;

	private final KnownServices services;

	private final AbsentServices absentServices;

	ServicesController(Catalog catalog, Timeline timeline, FilterCheck filterCheck, KnownServices services,
			AbsentServices absentServices) {
		this.catalog = catalog;
		this.timeline = timeline;
		this.filterCheck = filterCheck;
		this.services = services;
		this.absentServices = absentServices;
	}

	/**
	 * Lists services.
	 *
	 * Services that match all filters, by name unless sorted otherwise. A filter matches
	 * a service if one of its rows meets all of it.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<ServiceRepresentation>> listServices(@Valid ListingFilter filter,
			ListingSort sort, FacetChoice facets, @Valid Paging paging, EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		this.filterCheck.check(filter, edition);
		Found<ServiceListings> found = this.catalog.services(edition.id(), filter, sort.sort(), paging);
		return edition.answer()
			.of(ListRepresentation
				.of(edition, found, paging, ServiceListings::representation, ServiceRepresentation.COLUMNS)
				.with(facets, (field) -> this.catalog.countServices(edition.id(), filter, field)), paging,
					found.total());
	}

	/**
	 * Gets one service.
	 *
	 * The service with its rows. Any name that is that of no other service, former or
	 * later, an abbreviation or a common name, leads to the service's own id; an id that
	 * the edition does not have is answered with when it is listed and what became of it,
	 * or with the nearest names.
	 * @param id id of the service, for example azure-sql-database, or a name of it
	 */
	@GetInFormats("/{id}")
	@Refuses({ ProblemType.UNKNOWN_SERVICE, ProblemType.SERVICE_NOT_YET_LISTED, ProblemType.SERVICE_GONE })
	ResponseEntity<ServiceDetailRepresentation> getService(@PathVariable String id, EditionChoice choice,
			FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		KnownService service = this.services.find(id).orElseThrow(() -> this.absentServices.unknown(id, edition));
		if (!service.id().equals(id)) {
			return edition.answer().elsewhere("/api/v1/services/" + service.id());
		}
		return this.catalog.service(edition.id(), id)
			.map((listings) -> edition.answer().of(ServiceDetailRepresentation.of(edition, listings)))
			.orElseThrow(() -> this.absentServices.notListed(service, edition));
	}

}
