package org.cmkcatalog.catalog;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.ListMapping;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
	@ListMapping
	ResponseEntity<ListRepresentation<ServiceRepresentation>> listServices(@Valid ListingFilter filter,
			ListingSort sort, @Valid Paging paging, EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		this.filterCheck.check(filter, edition);
		Found<ServiceListings> found = this.catalog.services(edition.id(), filter, sort.sort(), paging);
		return edition.answer()
			.of(ListRepresentation.of(edition, found, paging, ServiceRepresentation::of, ServiceRepresentation.COLUMNS),
					paging, found.total());
	}

	/**
	 * Gets one service.
	 *
	 * The service with its rows. A former or later name leads to the service's own id; an
	 * id that the edition does not have is answered with when it is listed and what
	 * became of it, or with the nearest names.
	 * @param id id of the service, for example azure-sql-database
	 */
	@GetMapping("/{id}")
	ResponseEntity<ServiceDetailRepresentation> getService(@PathVariable String id, EditionChoice choice) {
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
