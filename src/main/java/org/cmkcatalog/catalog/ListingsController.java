package org.cmkcatalog.catalog;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rows exactly as the document has them. */
@RestController
@Tag(name = "Listings")
@RequestMapping(path = "/api/v1/listings", produces = "application/json")
class ListingsController {

	private final Catalog catalog;

	private final Timeline timeline;

	private final FilterCheck filterCheck;

	ListingsController(Catalog catalog, Timeline timeline, FilterCheck filterCheck) {
		this.catalog = catalog;
		this.timeline = timeline;
		this.filterCheck = filterCheck;
	}

	/**
	 * Lists the rows of the document.
	 *
	 * Rows that match all filters, in the document's order unless sorted otherwise. A
	 * service that stands in two categories has two rows.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<ListingRepresentation>> listListings(@Valid ListingFilter filter,
			ListingSort sort, FacetChoice facets, @Valid Paging paging, EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		this.filterCheck.check(filter, edition);
		Found<Listing> found = this.catalog.listings(edition.id(), filter, sort.sort(), paging);
		return edition.answer()
			.of(ListRepresentation.of(edition, found, paging, ListingRepresentation::of, ListingRepresentation.COLUMNS)
				.with(facets, (field) -> this.catalog.countListings(edition.id(), filter, field)), paging,
					found.total());
	}

}
