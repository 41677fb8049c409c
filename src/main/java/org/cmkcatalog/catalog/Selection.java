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

	private final List<Listing> listings;

	private final BitSet meeting;

	private final Function<Listing, T> itemOf;

	/**
	 * Selects items.
	 * @param items all items
	 * @param positions the positions of those that are selected
	 * @param listings all listings
	 * @param meeting the positions of the listings that facets look at
	 * @param itemOf the item that a listing belongs to
	 */
	Selection(Items<T> items, BitSet positions, List<Listing> listings, BitSet meeting, Function<Listing, T> itemOf) {
		this.items = items;
		this.positions = positions;
		this.listings = listings;
		this.meeting = meeting;
		this.itemOf = itemOf;
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
		return this.meeting.stream().mapToObj(this.listings::get).collect(field.counting(this.itemOf));
	}

}
