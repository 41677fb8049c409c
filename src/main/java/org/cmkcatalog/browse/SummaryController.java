package org.cmkcatalog.browse;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts for dashboards. */
@RestController
@Tag(name = "Summary")
@RequestMapping(produces = "application/json")
class SummaryController {

	/**
	 * Gets the counts of an edition.
	 *
	 * Counts of listings and of services by key store and support, by category, and of
	 * key constraints, footnotes and documentation.
	 */
	@GetInFormats("/api/v1/summary")
	ResponseEntity<SummaryRepresentation> getSummary(ChosenEdition edition, FormatChoice format) {
		return edition.answer().of(SummaryRepresentation.of(edition));
	}

	/**
	 * Lists the counts of all editions.
	 *
	 * Editions from the oldest to the newest, each with its counts of listings and of
	 * services by key store and support: a timeline for charts.
	 */
	@GetInFormats("/api/v1/timeline")
	ResponseEntity<ListRepresentation<EditionCountsRepresentation>> listTimeline(@Valid Paging paging,
			@Parameter(hidden = true) Editions editions, FormatChoice format) {
		List<Edition> all = editions.catalog().editions();
		ChosenEdition latest = editions.latest();
		return latest.answer()
			.of(ListRepresentation.of(latest, all, paging, EditionCountsRepresentation::of,
					EditionCountsRepresentation.COLUMNS), paging, all.size());
	}

}
