package org.cmkcatalog.browse;

import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.HttpStatus;
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

	private static final ProblemType UNKNOWN_EDITION = new ProblemType("unknown-edition", HttpStatus.NOT_FOUND,
			"Unknown edition");

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	/**
	 * Lists editions.
	 *
	 * Editions from the oldest to the newest, with their source, licence and counts.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<EditionRepresentation>> listEditions(@Valid Paging paging,
			@Parameter(hidden = true) Editions editions, FormatChoice format) {
		// the list is as new as its newest edition
		return editions.latest()
			.answer()
			.of(EditionRepresentation.list(editions, paging), paging, editions.catalog().editions().size());
	}

	/**
	 * Gets one edition.
	 *
	 * The edition with its source, licence, counts, and what is odd in its document.
	 * @param edition date of the edition as YYYY-MM-DD, or latest
	 */
	@GetInFormats("/{edition}")
	@Refuses(404)
	ResponseEntity<EditionDetailRepresentation> getEdition(@PathVariable String edition,
			@Parameter(hidden = true) Editions editions, FormatChoice format) {
		ChosenEdition named = named(edition, editions);
		return named.answer().of(EditionDetailRepresentation.of(named.edition(), editions));
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
	@Refuses(404)
	ResponseEntity<String> getEditionDocument(@PathVariable String edition,
			@Parameter(hidden = true) Editions editions) {
		ChosenEdition named = named(edition, editions);
		return named.answer().of(CatalogDocumentRenderer.render(named.edition().document()), MARKDOWN);
	}

	private static ChosenEdition named(String edition, Editions editions) {
		return editions.find(edition)
			.orElseThrow(() -> new ProblemException(UNKNOWN_EDITION, "There is no edition '%s'. There are: %s."
				.formatted(ParameterError.shown(edition), String.join(", ", editions.allowed()))));
	}

}
