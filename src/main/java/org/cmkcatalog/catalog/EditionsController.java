package org.cmkcatalog.catalog;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions of the source page. */
@RestController
@Tag(name = "Editions")
@RequestMapping(path = "/api/v1/editions", produces = "application/json")
class EditionsController {

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	private final Catalog catalog;

	private final Timeline timeline;

	EditionsController(Catalog catalog, Timeline timeline) {
		this.catalog = catalog;
		this.timeline = timeline;
	}

	/**
	 * Lists editions.
	 *
	 * Editions from the oldest to the newest, with their source, licence and counts.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<EditionRepresentation>> listEditions(@Valid Paging paging, FormatChoice format) {
		ChosenEdition pinned = this.timeline.pinned();
		Found<EditionCounts> found = Found.part(this.catalog.editions(), paging);
		// the list is as new as its newest edition
		return this.timeline.latest()
			.answer()
			.of(ListRepresentation.of(pinned, found, paging,
					(counts) -> EditionRepresentation.of(counts, this.timeline), EditionRepresentation.COLUMNS), paging,
					found.total());
	}

	/**
	 * Gets one edition.
	 *
	 * The edition with its source, licence, counts, and what is odd in its document.
	 * @param edition date of the edition as YYYY-MM-DD, or latest
	 */
	@GetInFormats("/{edition}")
	@Refuses(ProblemType.UNKNOWN_EDITION)
	ResponseEntity<EditionDetailRepresentation> getEdition(@PathVariable String edition, FormatChoice format) {
		ChosenEdition named = this.timeline.named(edition);
		return named.answer()
			.of(EditionDetailRepresentation.of(this.catalog.editionCounts(named.id()), this.catalog.edition(named.id()),
					this.timeline));
	}

	/**
	 * Gets the document of an edition.
	 *
	 * Table and footnotes as Markdown, written from the tables of the catalog. For the
	 * edition 2024-07-19 they are byte for byte those of the source; other editions may
	 * space their cells otherwise.
	 * @param edition date of the edition as YYYY-MM-DD, or latest
	 */
	@GetMapping(path = "/{edition}/document", produces = MediaType.TEXT_MARKDOWN_VALUE)
	@Refuses(ProblemType.UNKNOWN_EDITION)
	ResponseEntity<String> getEditionDocument(@PathVariable String edition) {
		ChosenEdition named = this.timeline.named(edition);
		return named.answer().of(this.catalog.editionDocument(named.id()).markdown(), MARKDOWN);
	}

}
