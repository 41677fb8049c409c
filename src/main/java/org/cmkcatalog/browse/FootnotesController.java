package org.cmkcatalog.browse;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Footnotes of the document, with the services that carry them. */
@RestController
@Tag(name = "Footnotes")
@RequestMapping(path = "/api/v1/footnotes", produces = "application/json")
class FootnotesController {

	/**
	 * Lists footnotes.
	 *
	 * Footnotes in the document's order, with the services that carry them.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<FootnoteRepresentation>> listFootnotes(@Valid Paging paging,
			ChosenEdition edition, FormatChoice format) {
		List<DocumentFootnote> all = edition.edition().document().footnotes();
		return edition.answer()
			.of(ListRepresentation.of(edition, all, paging,
					(footnote) -> FootnoteRepresentation.of(footnote, edition.edition()),
					FootnoteRepresentation.COLUMNS), paging, all.size());
	}

}
