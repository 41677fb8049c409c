package org.cmkcatalog.browse;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.cmkcatalog.answer.ChosenEdition;
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

	/**
	 * Gets the counts of an edition.
	 *
	 * Counts of listings and of services by key store and support, by category, and of
	 * key constraints, footnotes and documentation.
	 */
	@GetInFormats
	ResponseEntity<SummaryRepresentation> getSummary(ChosenEdition edition, FormatChoice format) {
		return edition.answer().of(SummaryRepresentation.of(edition));
	}

}
