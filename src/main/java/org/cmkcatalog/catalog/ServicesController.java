package org.cmkcatalog.catalog;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;

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

	ServicesController(Catalog catalog, Timeline timeline, FilterCheck filterCheck) {
		this.catalog = catalog;
		this.timeline = timeline;
		this.filterCheck = filterCheck;
	}

	/**
	 * Lists services.
	 *
	 * Services that match all filters, by name unless sorted otherwise. A filter matches
	 * a service if one of its rows meets all of it.
	 */
	@GetMapping
	ResponseEntity<ListRepresentation<ServiceRepresentation>> listServices(@Valid ListingFilter filter,
			ListingSort sort, @Valid Paging paging, EditionChoice choice) {
		ChosenEdition edition = this.timeline.choose(choice);
		this.filterCheck.check(filter, edition);
		Found<ServiceListings> found = this.catalog.services(edition.id(), filter, sort.sort(), paging);
		return edition.answer()
			.of(ListRepresentation.of(edition, found, paging, ServiceRepresentation::of), paging, found.total());
	}

	/**
	 * Gets one service.
	 *
	 * The service with its rows. An id that the edition does not have is answered with
	 * the nearest names.
	 * @param id id of the service, for example azure-sql-database
	 */
	@GetMapping("/{id}")
	ResponseEntity<ServiceDetailRepresentation> getService(@PathVariable String id, EditionChoice choice) {
		ChosenEdition edition = this.timeline.choose(choice);
		return this.catalog.service(edition.id(), id)
			.map((service) -> edition.answer().of(ServiceDetailRepresentation.of(edition, service)))
			.orElseThrow(() -> unknown(id, edition));
	}

	private ProblemException unknown(String id, ChosenEdition edition) {
		List<ServiceName> nearest = NearestNames.to(id, this.catalog.serviceNames(edition.id()));
		return ProblemException.unknown(ProblemType.UNKNOWN_SERVICE,
				"The edition %s lists no service with the id '%s'. All ids are at /api/v1/services."
					.formatted(edition.id(), ParameterError.shown(id)),
				nearest.stream().map(ServiceName::suggestion).toList());
	}

}
