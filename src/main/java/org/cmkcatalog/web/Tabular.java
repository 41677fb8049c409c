package org.cmkcatalog.web;

import java.util.List;

/** An answer that can be written as a table or as JSON. */
public interface Tabular {

	/**
	 * The items of the answer.
	 * @return the items of a list, or the answer itself if it is no list. Each is an
	 * object in JSON
	 */
	default List<?> items() {
		return List.of(this);
	}

	/**
	 * The items as a table.
	 * @return one row per item
	 */
	Table table();

}
