package org.cmkcatalog.verdict;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyStore;
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

	/**
	 * Gets a badge of a service as a picture.
	 *
	 * A small SVG with a text alternative, to be shown by other pages.
	 * @param service id of the service, for example azure-sql-database, or a name of it
	 */
	@GetMapping(path = "/badge.svg", produces = SVG)
	@Refuses({ 404, 410 })
	ResponseEntity<String> getBadgePicture(@PathVariable("id") ListedService service, @Valid BadgeChoice badge,
			ChosenEdition edition) {
		return edition.answer().of(Badge.of(service, badge.keyStore()).svg(), MediaType.parseMediaType(SVG));
	}

	/**
	 * Gets a badge of a service as data.
	 *
	 * The badge in the endpoint schema of shields.io, which draws it in its styles.
	 * @param service id of the service, for example azure-sql-database, or a name of it
	 */
	@GetMapping(path = "/badge.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@Refuses({ 404, 410 })
	ResponseEntity<BadgeRepresentation> getBadge(@PathVariable("id") ListedService service, @Valid BadgeChoice badge,
			ChosenEdition edition) {
		return edition.answer()
			.of(BadgeRepresentation.of(Badge.of(service, badge.keyStore())), MediaType.APPLICATION_JSON);
	}

	/**
	 * What a badge is about.
	 *
	 * @param keyStore the key store
	 */
	record BadgeChoice(@NotNull(message = "is missing; it should be key_vault or managed_hsm") KeyStore keyStore) {

	}

}
