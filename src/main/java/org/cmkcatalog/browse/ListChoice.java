package org.cmkcatalog.browse;

import java.util.Objects;
import java.util.Set;

import org.cmkcatalog.catalog.FacetField;
import org.cmkcatalog.catalog.ListingOrder;

/**
 * How to sort a list, and what to count beside it.
 *
 * @param sort sort keys, the most important first, separated by commas; a leading hyphen
 * reverses. Ties keep the order of the document.
 * @param facets filters by whose values the whole list is counted
 */
public record ListChoice(Set<ListingOrder> sort, Set<FacetField> facets) {

	public ListChoice {
		sort = Objects.requireNonNullElse(sort, Set.of());
		facets = Objects.requireNonNullElse(facets, Set.of());
	}

}
