package org.cmkcatalog.browse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cmkcatalog.catalog.ResourceMapping;

/**
 * Sort keys; a leading hyphen reverses. {@code type} is alphabetical and ignores case,
 * {@code relation} sorts by its word.
 */
enum ResourceTypeOrder {

	TYPE("type", Comparator.comparing((mapping) -> mapping.rule().type().toLowerCase(Locale.ROOT))),
	TYPE_DESCENDING("-type", TYPE.comparator.reversed()),
	RELATION("relation", Comparator.comparing((mapping) -> mapping.relation().toString())),
	RELATION_DESCENDING("-relation", RELATION.comparator.reversed());

	private final String word;

	private final Comparator<ResourceMapping> comparator;

	ResourceTypeOrder(String word, Comparator<ResourceMapping> comparator) {
		this.word = word;
		this.comparator = comparator;
	}

	/** Several sort keys, the most important first; none for the order of the rules. */
	static Comparator<ResourceMapping> of(Collection<ResourceTypeOrder> orders) {
		return orders.stream().map((order) -> order.comparator).reduce((one, other) -> 0, Comparator::thenComparing);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
