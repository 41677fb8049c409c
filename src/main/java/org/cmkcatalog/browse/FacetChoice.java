package org.cmkcatalog.browse;

import java.util.Objects;
import java.util.Set;

import org.cmkcatalog.catalog.FacetField;

/**
 * What to count beside a list.
 *
 * @param facets filters by whose values the whole list is counted
 */
public record FacetChoice(Set<FacetField> facets) {

	public FacetChoice {
		facets = Objects.requireNonNullElse(facets, Set.of());
	}

}
