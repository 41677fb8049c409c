package org.cmkcatalog.web;

import java.util.List;

/** An answer that can be written as a table as well as in JSON. */
public interface Tabular {

	/**
	 * What is answered.
	 * @return the items of a list; the answer itself if it is none. Each is an object in
	 * JSON
	 */
	default List<?> items() {
		return List.of(this);
	}

	/**
	 * The items as a table.
	 * @return a row for each item
	 */
	Table table();

}
