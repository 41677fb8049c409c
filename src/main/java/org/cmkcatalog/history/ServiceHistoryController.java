package org.cmkcatalog.history;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.answer.Representations;
import org.cmkcatalog.answer.ServiceRepresentation;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Services through all editions. */
@RestController
@Tag(name = "Changes")
class ServiceHistoryController {

	/**
	 * Lists the editions of a service.
	 *
	 * What each edition says of the service, and what changed from the edition before. A
	 * former or later name leads to the service's own id.
	 * @param service id of the service, for example azure-sql-database
	 */
	@GetInFormats("/api/v1/services/{id}/history")
	@Refuses(404)
	ResponseEntity<ServiceHistoryRepresentation> listServiceHistory(@PathVariable("id") KnownService service,
			@Valid Paging paging, @Parameter(hidden = true) Editions editions, FormatChoice format) {
		ChosenEdition latest = editions.latest();
		List<Edition> all = latest.catalog().editions();
		List<ServiceEditionRepresentation> items = paging.part(all)
			.stream()
			.map((edition) -> item(latest.catalog(), edition, service.id()))
			.toList();
		return latest.answer()
			.of(new ServiceHistoryRepresentation(service.id(), service.names().stream().map(KnownName::text).toList(),
					service.firstListed(), service.lastListed(), all.size(), paging.size(), paging.start(), items),
					paging, all.size());
	}

	private static ServiceEditionRepresentation item(Catalog catalog, Edition edition, String id) {
		ServiceRepresentation service = edition.service(id).map(Representations.of(catalog)::of).orElse(null);
		return new ServiceEditionRepresentation(edition.id(), service != null, service,
				History.of(catalog).of(edition, id));
	}

}
