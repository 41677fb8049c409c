package org.cmkcatalog.catalog;

import java.util.List;
import java.util.function.Function;

import org.cmkcatalog.web.ListInParts;
import org.cmkcatalog.web.Paging;

/**
 * A part of a list, and how long the whole is.
 *
 * @param items the part that was asked for
 * @param total how many there are in all
 * @param <T> what is listed
 */
record Found<T>(List<T> items, long total) {

	/**
	 * The items that the found keys stand for, read when they are asked for. The first
	 * are read at once, so that what fails, fails before an answer is begun.
	 */
	<S> Found<S> read(Function<List<T>, List<S>> reader) {
		List<S> read = ListInParts.of(this.items, reader);
		if (!read.isEmpty()) {
			read.get(0);
		}
		return new Found<>(read, this.total);
	}

	/** A part of a list that is short by nature and read as a whole. */
	static <T> Found<T> part(List<T> all, Paging paging) {
		return new Found<>(paging.part(all), all.size());
	}

}
