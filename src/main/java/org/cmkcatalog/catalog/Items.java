package org.cmkcatalog.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All listings or all services of an edition, in their natural order and in those that
 * were requested last: a list is sorted once for all its filters and pages.
 *
 * @param <T> type of the items
 */
final class Items<T> {

	/** Each order keeps four bytes per item. */
	private static final int MOST_ORDERS = 16;

	private final List<T> items;

	private final Function<T, Listing> sortedBy;

	private final Map<List<ListingOrder>, int[]> orders = Collections
		.synchronizedMap(new LinkedHashMap<>(MOST_ORDERS, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<List<ListingOrder>, int[]> eldest) {
				return size() > MOST_ORDERS;
			}

		});

	/**
	 * Takes items in natural order, and the listing of an item that sort keys look at.
	 */
	Items(List<T> items, Function<T, Listing> sortedBy) {
		this.items = items;
		this.sortedBy = sortedBy;
	}

	List<T> all() {
		return this.items;
	}

	/** Some of the items at the given positions. */
	List<T> page(BitSet positions, List<ListingOrder> order, int offset, int limit) {
		if (offset >= positions.cardinality()) {
			return List.of();
		}
		List<T> page = new ArrayList<>();
		IntStream ordered = order.isEmpty() ? positions.stream()
				: IntStream.of(positionsIn(order)).filter(positions::get);
		ordered.skip(offset).limit(limit).forEach((position) -> page.add(this.items.get(position)));
		return page;
	}

	private int[] positionsIn(List<ListingOrder> order) {
		int[] known = this.orders.get(order);
		if (known != null) {
			return known;
		}
		Comparator<Listing> comparator = ListingOrder.of(order);
		int[] sorted = IntStream.range(0, this.items.size())
			.boxed()
			.sorted(Comparator.comparing((position) -> this.sortedBy.apply(this.items.get(position)), comparator))
			.mapToInt(Integer::intValue)
			.toArray();
		this.orders.put(order, sorted);
		return sorted;
	}

}
