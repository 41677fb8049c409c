package org.cmkcatalog.browse;

import java.util.Objects;
import java.util.Set;

/**
 * How to sort resource types.
 *
 * @param sort sort keys, the most important first, separated by commas; a leading hyphen
 * reverses. Ties keep the order in which rules are tried.
 */
record ResourceTypeChoice(Set<ResourceTypeOrder> sort) {

	ResourceTypeChoice {
		sort = Objects.requireNonNullElse(sort, Set.of());
	}

}
