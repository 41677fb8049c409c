package org.cmkcatalog.catalog;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories of the document, with counts. */
@RestController
@Tag(name = "Categories")
@RequestMapping(path = "/api/v1/categories", produces = "application/json")
class CategoriesController {

	private final Catalog catalog;

	private final Timeline timeline;

	CategoriesController(Catalog catalog, Timeline timeline) {
		this.catalog = catalog;
		this.timeline = timeline;
	}

	/**
	 * Lists categories.
	 *
	 * Categories in the document's order, with counts of their listings.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<CategoryRepresentation>> listCategories(@Valid Paging paging,
			EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		Found<CategoryCounts> found = Found.part(this.catalog.categories(edition.id()), paging);
		return edition.answer()
			.of(ListRepresentation.of(edition, found, paging, CategoryRepresentation::of,
					CategoryRepresentation.COLUMNS), paging, found.total());
	}

	/**
	 * Gets one category.
	 *
	 * The category with its counts and its services.
	 * @param id id of the category, for example databases
	 */
	@GetInFormats("/{id}")
	@Refuses(ProblemType.UNKNOWN_CATEGORY)
	ResponseEntity<CategoryDetailRepresentation> getCategory(@PathVariable String id, EditionChoice choice,
			FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		CategoryCounts category = this.catalog.categories(edition.id())
			.stream()
			.filter((counts) -> counts.category().slug().equals(id))
			.findFirst()
			.orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_CATEGORY,
					"The edition %s has no category with the id '%s'. It has: %s.".formatted(edition.id(),
							ParameterError.shown(id), String.join(", ", edition.categories()))));
		return edition.answer()
			.of(CategoryDetailRepresentation.of(edition, category, this.catalog.serviceNames(edition.id(), id)));
	}

}
