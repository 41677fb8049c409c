package org.cmkcatalog.browse;

import java.util.Objects;
import java.util.Set;

import org.cmkcatalog.catalog.ListingOrder;

/**
 * In which order to answer.
 *
 * @param sort by what, most important first, separated by commas; a hyphen in front
 * reverses. What is alike in all stays in the document's order.
 */
public record ListingSort(Set<ListingOrder> sort) {

	public ListingSort {
		sort = Objects.requireNonNullElse(sort, Set.of());
	}

}
