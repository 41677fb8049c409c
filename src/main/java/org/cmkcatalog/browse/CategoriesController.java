package org.cmkcatalog.browse;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories of the document, with counts. */
@RestController
@Tag(name = "Categories")
@RequestMapping(path = "/api/v1/categories", produces = "application/json")
class CategoriesController {

	private static final ProblemType UNKNOWN_CATEGORY = new ProblemType("unknown-category", HttpStatus.NOT_FOUND,
			"Unknown category");

	/**
	 * Lists categories.
	 *
	 * Categories in the document's order, with counts of their listings.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<CategoryRepresentation>> listCategories(@Valid Paging paging,
			ChosenEdition edition, FormatChoice format) {
		Collection<Category> all = edition.edition().categories().values();
		return edition.answer()
			.of(ListRepresentation.of(edition, all, paging,
					(category) -> CategoryRepresentation.of(category, edition.edition()),
					CategoryRepresentation.COLUMNS), paging, all.size());
	}

	/**
	 * Gets one category.
	 *
	 * The category with its counts and its services.
	 * @param id id of the category, for example databases
	 */
	@GetInFormats("/{id}")
	@Refuses(404)
	ResponseEntity<CategoryDetailRepresentation> getCategory(@PathVariable String id, ChosenEdition edition,
			FormatChoice format) {
		Map<String, Category> all = edition.edition().categories();
		Category category = Optional.ofNullable(all.get(id))
			.orElseThrow(() -> new ProblemException(UNKNOWN_CATEGORY,
					"The edition %s has no category with the id '%s'. It has: %s.".formatted(edition.id(),
							ParameterError.shown(id), String.join(", ", all.keySet()))));
		return edition.answer().of(CategoryDetailRepresentation.of(edition, category));
	}

}
