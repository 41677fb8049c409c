package org.cmkcatalog.catalog;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first needed, once.
 *
 * @param <T> type of the value
 */
public final class Lazy<T> implements Supplier<T> {

	private final Supplier<T> source;

	private volatile @Nullable T value;

	/**
	 * A value that is not made yet.
	 * @param source makes it
	 */
	public Lazy(Supplier<T> source) {
		this.source = source;
	}

	@Override
	public T get() {
		T made = this.value;
		return (made != null) ? made : make();
	}

	private synchronized T make() {
		T made = this.value;
		if (made == null) {
			made = this.source.get();
			this.value = made;
		}
		return made;
	}

}
