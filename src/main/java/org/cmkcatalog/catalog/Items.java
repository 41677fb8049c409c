package org.cmkcatalog.catalog;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All listings or all services of an edition, in natural order. For each sort key, the
 * ranks of all items are worked out once, so a page needs no sorting of what is not on
 * it.
 *
 * @param <T> type of the items
 */
final class Items<T> {

	private final List<T> items;

	private final Function<T, Listing> sortedBy;

	/** By position of the item; equal for ties. */
	private final Map<ListingOrder, int[]> ranks = new ConcurrentHashMap<>();

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
		Stream<Integer> ordered = order.isEmpty() ? positions.stream().boxed()
				: first(positions, order.stream().map(this::ranks).toList(), (long) offset + limit);
		return ordered.skip(offset).limit(limit).map(this.items::get).toList();
	}

	/** The first positions in an order, as many as are needed. */
	private Stream<Integer> first(BitSet positions, List<int[]> ranks, long needed) {
		Comparator<Integer> order = (one, other) -> compare(ranks, one, other);
		if (needed >= positions.cardinality()) {
			return positions.stream().boxed().sorted(order);
		}
		PriorityQueue<Integer> lastFirst = new PriorityQueue<>(order.reversed());
		positions.stream().forEach((position) -> {
			if (lastFirst.size() == needed && compare(ranks, position, lastFirst.element()) < 0) {
				lastFirst.remove();
			}
			if (lastFirst.size() < needed) {
				lastFirst.add(position);
			}
		});
		return lastFirst.stream().sorted(order);
	}

	/** Ties keep document order. */
	private int compare(List<int[]> ranks, int one, int other) {
		for (int[] rank : ranks) {
			if (rank[one] != rank[other]) {
				return Integer.compare(rank[one], rank[other]);
			}
		}
		return Integer.compare(number(one), number(other));
	}

	private int number(int position) {
		return this.sortedBy.apply(this.items.get(position)).number();
	}

	private int[] ranks(ListingOrder order) {
		return this.ranks.computeIfAbsent(order, this::rank);
	}

	private int[] rank(ListingOrder order) {
		Comparator<Integer> comparator = Comparator
			.comparing((position) -> this.sortedBy.apply(this.items.get(position)), order.comparator());
		List<Integer> sorted = IntStream.range(0, this.items.size()).boxed().sorted(comparator).toList();
		int[] ranks = new int[sorted.size()];
		for (int i = 1; i < sorted.size(); i++) {
			boolean isTie = comparator.compare(sorted.get(i - 1), sorted.get(i)) == 0;
			ranks[sorted.get(i)] = ranks[sorted.get(i - 1)] + (isTie ? 0 : 1);
		}
		return ranks;
	}

}
