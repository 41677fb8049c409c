package org.cmkcatalog.catalog;

import java.util.function.Function;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Badges for other pages: what the page says of a service and a key store. */
@RestController
@Tag(name = "Badges")
@RequestMapping("/api/v1/services/{id}")
class BadgesController {

	private static final String SVG = "image/svg+xml";

	private final Catalog catalog;

	private final Timeline timeline;

	private final KnownServices services;

	private final AbsentServices absentServices;

	BadgesController(Catalog catalog, Timeline timeline, KnownServices services, AbsentServices absentServices) {
		this.catalog = catalog;
		this.timeline = timeline;
		this.services = services;
		this.absentServices = absentServices;
	}

	/**
	 * Gets a badge of a service as a picture.
	 *
	 * A small SVG with a text alternative, to be shown by other pages.
	 * @param id id of the service, for example azure-sql-database, or a name of it
	 */
	@GetMapping(path = "/badge.svg", produces = SVG)
	@Refuses({ ProblemType.UNKNOWN_SERVICE, ProblemType.SERVICE_NOT_YET_LISTED, ProblemType.SERVICE_GONE })
	ResponseEntity<String> getBadgePicture(@PathVariable String id, @Valid BadgeChoice badge, EditionChoice choice) {
		return answer(id, "/badge.svg", badge, choice, Badge::svg, MediaType.parseMediaType(SVG));
	}

	/**
	 * Gets a badge of a service as data.
	 *
	 * The badge in the endpoint schema of shields.io, which draws it in its styles.
	 * @param id id of the service, for example azure-sql-database, or a name of it
	 */
	@GetMapping(path = "/badge.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@Refuses({ ProblemType.UNKNOWN_SERVICE, ProblemType.SERVICE_NOT_YET_LISTED, ProblemType.SERVICE_GONE })
	ResponseEntity<BadgeRepresentation> getBadge(@PathVariable String id, @Valid BadgeChoice badge,
			EditionChoice choice) {
		return answer(id, "/badge.json", badge, choice, BadgeRepresentation::of, MediaType.APPLICATION_JSON);
	}

	private <T> ResponseEntity<T> answer(String id, String path, BadgeChoice badge, EditionChoice choice,
			Function<Badge, T> form, MediaType type) {
		ChosenEdition edition = this.timeline.choose(choice);
		KnownService service = this.services.find(id).orElseThrow(() -> this.absentServices.unknown(id, edition));
		if (!service.id().equals(id)) {
			return edition.answer().elsewhere("/api/v1/services/" + service.id() + path);
		}
		ServiceListings listings = this.catalog.service(edition.id(), id)
			.orElseThrow(() -> this.absentServices.notListed(service, edition));
		return edition.answer().of(form.apply(Badge.of(edition, listings, badge.keyStore())), type);
	}

}
