package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.web.Paging;

/**
 * A part of a list, and how long the whole is.
 *
 * @param items the part that was asked for
 * @param total how many there are in all
 * @param <T> what is listed
 */
record Found<T>(List<T> items, long total) {

	/** A part of a list that is short by nature and read as a whole. */
	static <T> Found<T> part(List<T> all, Paging paging) {
		return new Found<>(paging.part(all), all.size());
	}

}
