package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.catalog.AbsentServices;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.EditionChoice;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.catalog.ServiceRepresentation;
import org.cmkcatalog.catalog.Timeline;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Services through all editions. */
@RestController
@Tag(name = "Changes")
class ServiceHistoryController {

	private final History history;

	private final Catalog catalog;

	private final Timeline timeline;

	private final KnownServices services;

	private final AbsentServices absentServices;

	ServiceHistoryController(History history, Catalog catalog, Timeline timeline, KnownServices services,
			AbsentServices absentServices) {
		this.history = history;
		this.catalog = catalog;
		this.timeline = timeline;
		this.services = services;
		this.absentServices = absentServices;
	}

	/**
	 * Lists the editions of a service.
	 *
	 * What each edition says of the service, and what changed from the edition before. A
	 * former or later name leads to the service's own id.
	 * @param id id of the service, for example azure-sql-database
	 */
	@GetInFormats("/api/v1/services/{id}/history")
	@Refuses(ProblemType.UNKNOWN_SERVICE)
	ResponseEntity<ServiceHistoryRepresentation> listServiceHistory(@PathVariable String id, @Valid Paging paging,
			FormatChoice format) {
		ChosenEdition latest = this.timeline.choose("edition", EditionChoice.LATEST);
		KnownService service = this.services.find(id).orElseThrow(() -> this.absentServices.unknown(id, latest));
		if (!service.id().equals(id)) {
			return latest.answer().elsewhere("/api/v1/services/%s/history".formatted(service.id()));
		}
		List<LocalDate> editions = this.timeline.editions();
		Map<LocalDate, ServiceRepresentation> listed = this.catalog.serviceByEdition(id);
		List<ServiceEditionRepresentation> items = paging.part(editions)
			.stream()
			.map((edition) -> item(edition, listed, id))
			.toList();
		return latest.answer()
			.of(new ServiceHistoryRepresentation(id, service.names().stream().map(KnownName::text).toList(),
					service.firstListed(), service.lastListed(), editions.size(), paging.size(), paging.start(), items),
					paging, editions.size());
	}

	private ServiceEditionRepresentation item(LocalDate edition, Map<LocalDate, ServiceRepresentation> listed,
			String id) {
		return new ServiceEditionRepresentation(edition, listed.containsKey(edition), listed.get(edition),
				this.history.of(edition)
					.stream()
					.filter((change) -> change.isAbout(id))
					.map(ChangeRepresentation::of)
					.toList());
	}

}
