package org.cmkcatalog.catalog;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The listings or services of an edition that meet a filter.
 *
 * @param <T> what is selected
 */
public final class Selection<T> {

	private final Items<T> items;

	private final BitSet positions;

	private final Function<FacetField, Map<String, Long>> counts;

	Selection(Items<T> items, BitSet positions, Function<FacetField, Map<String, Long>> counts) {
		this.items = items;
		this.positions = positions;
		this.counts = counts;
	}

	/** The number of all selected items, whatever the page. */
	public int total() {
		return this.positions.cardinality();
	}

	/**
	 * A part of the selection.
	 * @param order sort keys, the most important first; none for document order of
	 * listings, alphabetical order of services
	 * @param offset how many items to skip
	 * @param limit how many items to return at most
	 * @return the items
	 */
	public List<T> page(Collection<ListingOrder> order, int offset, int limit) {
		return this.items.page(this.positions, List.copyOf(order), offset, limit);
	}

	/**
	 * Counts the items by the values of a filter, in the order of the values; no zeros. A
	 * service counts for each value that one of its matching listings has.
	 */
	public Map<String, Long> count(FacetField field) {
		return this.counts.apply(field);
	}

}
