package org.cmkcatalog.catalog;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Footnotes of the document, with the services that carry them. */
@RestController
@Tag(name = "Footnotes")
@RequestMapping(path = "/api/v1/footnotes", produces = "application/json")
class FootnotesController {

	private final Catalog catalog;

	private final Timeline timeline;

	FootnotesController(Catalog catalog, Timeline timeline) {
		this.catalog = catalog;
		this.timeline = timeline;
	}

	/**
	 * Lists footnotes.
	 *
	 * Footnotes in the document's order, with the services that carry them.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<FootnoteRepresentation>> listFootnotes(@Valid Paging paging, EditionChoice choice,
			FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		List<FootnoteCarrier> carriers = this.catalog.footnoteCarriers(edition.id());
		Found<Footnote> found = Found.part(this.catalog.footnotes(edition.id()), paging);
		return edition.answer()
			.of(ListRepresentation.of(edition, found, paging,
					(footnote) -> FootnoteRepresentation.of(footnote, carriers), FootnoteRepresentation.COLUMNS),
					paging, found.total());
	}

}
