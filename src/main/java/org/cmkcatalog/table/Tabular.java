package org.cmkcatalog.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

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
	 * Whether an answer is no list but an item itself.
	 * @param answer the answer
	 * @return whether it has the default items
	 */
	static boolean isOneItem(Tabular answer) {
		List<?> items = answer.items();
		return items.size() == 1 && items.get(0) == answer;
	}

	/**
	 * The items as a table.
	 * @return one row per item
	 */
	Table table();

	/**
	 * What is true of each item.
	 * @return the values of the components that are marked {@link InEachRow}, by name
	 */
	default Map<String, @Nullable Object> inEachRow() {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		RowFacts.of(getClass()).forEach((component) -> values.put(component.getName(), RowFacts.get(component, this)));
		return values;
	}

}
