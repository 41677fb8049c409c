package org.cmkcatalog.table;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A list whose items are made from those of another when they are read, so a list of any
 * length takes no memory.
 *
 * @param <S> type of the items of the other list
 * @param <T> type of the items
 */
public final class LazyList<S, T> extends AbstractList<T> {

	private final List<S> others;

	private final Function<S, T> view;

	/**
	 * Creates a list.
	 * @param others the other list
	 * @param view makes an item
	 */
	public LazyList(List<S> others, Function<S, T> view) {
		this.others = others;
		this.view = view;
	}

	@Override
	public T get(int index) {
		return this.view.apply(this.others.get(index));
	}

	@Override
	public int size() {
		return this.others.size();
	}

}
