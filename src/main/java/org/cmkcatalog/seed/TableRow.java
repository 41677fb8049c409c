package org.cmkcatalog.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A row to write into a table: values by the names of their columns. */
final class TableRow {

	private final String table;

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	TableRow(String table) {
		this.table = table;
	}

	TableRow with(String column, @Nullable Object value) {
		// databases know a vocabulary by its words
		this.values.put(column, (value instanceof Enum<?> word) ? word.toString() : value);
		return this;
	}

	String table() {
		return this.table;
	}

	List<String> columns() {
		return List.copyOf(this.values.keySet());
	}

	@Nullable Object[] values() {
		return this.values.values().toArray();
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
