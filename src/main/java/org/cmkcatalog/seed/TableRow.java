package org.cmkcatalog.seed;

import java.util.LinkedHashMap;
import java.util.Map;

import org.cmkcatalog.document.Slug;
import org.jspecify.annotations.Nullable;

/** A row to write into a table: values by the names of their columns. */
record TableRow(String table, Map<String, @Nullable Object> values) {

	TableRow(String table) {
		this(table, new LinkedHashMap<>());
	}

	TableRow with(String column, @Nullable Object value) {
		// databases know an id and a word of a vocabulary by its text
		this.values.put(column, (value instanceof Slug || value instanceof Enum<?>) ? value.toString() : value);
		return this;
	}

	/** The row as text. Lengths keep two different rows from being written alike. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.table);
		this.values.forEach((column, value) -> {
			String written = String.valueOf(value);
			text.append(' ').append(column).append(':').append(written.length()).append(':').append(written);
		});
		return text.toString();
	}

}
