package org.cmkcatalog.web;

import java.util.List;

/** A list that can be written as a table as well as in JSON. */
public interface Tabular {

	/**
	 * What is listed.
	 * @return the items, each an object in JSON
	 */
	List<?> items();

	/**
	 * The items as a table.
	 * @return a row for each item
	 */
	Table table();

}
