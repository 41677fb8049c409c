package org.cmkcatalog.browse;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceDetailRepresentation;
import org.cmkcatalog.answer.ServiceRepresentation;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.catalog.Selection;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Services, and what the page says of each. */
@RestController
@Tag(name = "Services")
@RequestMapping(path = "/api/v1/services", produces = "application/json")
class ServicesController {

	/**
	 * Lists services.
	 *
	 * Services that match all filters, by name unless sorted otherwise. A filter matches
	 * a service if one of its rows meets all of it.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<ServiceRepresentation>> listServices(@Valid ListingFilter filter,
			ListChoice choice, @Valid Paging paging, ChosenEdition edition, FormatChoice format) {
		FilterCheck.check(filter, edition);
		Selection<ListedService> selection = edition.edition()
			.services(filter, Resolver.of(edition.catalog()).meaning(filter.q(), edition.edition()));
		return edition.answer()
			.of(ListRepresentation.of(edition, selection, filter.q(), choice, paging, edition::represent,
					ServiceRepresentation.COLUMNS), paging, selection.total());
	}

	/**
	 * Gets one service.
	 *
	 * The service with its rows. Any name that is that of no other service, former or
	 * later, an abbreviation, a common name or a resource type of Azure or Terraform,
	 * leads to the service's own id; an id that the edition does not have is answered
	 * with when it is listed and what became of it, or with the nearest names. The
	 * slashes of a resource type may be encoded or not.
	 * @param service id of the service, for example azure-sql-database, or a name of it
	 */
	@GetInFormats("/{id}")
	@Refuses({ 404, 410 })
	ResponseEntity<ServiceDetailRepresentation> getService(@PathVariable("id") ListedService service,
			ChosenEdition edition, FormatChoice format) {
		return edition.answer().of(ServiceDetailRepresentation.of(edition, service));
	}

}
