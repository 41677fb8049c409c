package org.cmkcatalog.catalog;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts for dashboards. */
@RestController
@Tag(name = "Summary")
@RequestMapping(path = "/api/v1/summary", produces = "application/json")
class SummaryController {

	private final Catalog catalog;

	private final Timeline timeline;

	SummaryController(Catalog catalog, Timeline timeline) {
		this.catalog = catalog;
		this.timeline = timeline;
	}

	/**
	 * Gets the counts of an edition.
	 *
	 * Counts of listings and of services by key store and support, by category, and of
	 * key constraints, footnotes and documentation.
	 */
	@GetInFormats
	ResponseEntity<SummaryRepresentation> getSummary(EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		return edition.answer().of(SummaryRepresentation.of(edition, this.catalog.summary(edition.id())));
	}

}
