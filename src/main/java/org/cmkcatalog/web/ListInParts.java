package org.cmkcatalog.web;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A list that is made from another, one part at a time. It keeps only the last part, so a
 * list of any length takes bounded memory.
 *
 * @param <T> type of the items
 */
public final class ListInParts<T> extends AbstractList<T> {

	/** The size of the largest page. */
	private static final int PART = Paging.MAX_LIMIT;

	private final int size;

	private final Function<Integer, List<T>> read;

	private List<T> part = List.of();

	private int start;

	private <S> ListInParts(List<S> source, Function<List<S>, List<T>> reader) {
		this.size = source.size();
		this.read = (from) -> reader.apply(source.subList(from, Math.min(from + PART, this.size)));
	}

	/**
	 * A list that is read by its keys.
	 * @param keys the keys of the items
	 * @param reader reads some items by their keys, in the order of the keys
	 * @param <S> type of the keys
	 * @param <T> type of the items
	 * @return the list
	 */
	public static <S, T> List<T> of(List<S> keys, Function<List<S>, List<T>> reader) {
		return new ListInParts<>(keys, reader);
	}

	/**
	 * A list of views of the items of another.
	 * @param items the other list
	 * @param view makes the view of an item
	 * @param <S> type of the items of the other list
	 * @param <T> type of the views
	 * @return the list
	 */
	public static <S, T> List<T> map(List<S> items, Function<S, T> view) {
		return new ListInParts<>(items, (part) -> part.stream().map(view).toList());
	}

	@Override
	public T get(int index) {
		int offset = index - this.start;
		if (offset < 0 || offset >= this.part.size()) {
			this.start = index / PART * PART;
			this.part = this.read.apply(this.start);
			offset = index - this.start;
		}
		return this.part.get(offset);
	}

	@Override
	public int size() {
		return this.size;
	}

}
