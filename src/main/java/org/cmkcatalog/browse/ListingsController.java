package org.cmkcatalog.browse;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ListingRepresentation;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.catalog.Selection;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rows exactly as the document has them. */
@RestController
@Tag(name = "Listings")
@RequestMapping(path = "/api/v1/listings", produces = "application/json")
class ListingsController {

	/**
	 * Lists the rows of the document.
	 *
	 * Rows that match all filters, in the document's order unless sorted otherwise. A
	 * service that is listed in two categories has two rows.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<ListingRepresentation>> listListings(@Valid ListingFilter filter,
			ListChoice choice, @Valid Paging paging, ChosenEdition edition, FormatChoice format) {
		FilterCheck.check(filter, edition);
		Selection<Listing> selection = edition.edition()
			.listings(filter, Resolver.of(edition.catalog()).meaning(filter.q(), edition.edition()));
		return edition.answer()
			.of(ListRepresentation.of(edition, selection, filter.q(), choice, paging, edition::represent,
					ListingRepresentation.COLUMNS), paging, selection.total());
	}

}
