package org.cmkcatalog.seed;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes rows into the tables, in batches over one connection. */
final class TableWriter implements Consumer<TableRow> {

	/** Larger batches are no faster and take memory. */
	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final Map<String, List<TableRow>> rows = new HashMap<>();

	private int buffered;

	TableWriter(Connection connection) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	/** Deletes all rows. */
	void clear() {
		List<String> referringFirst = new ArrayList<>(CatalogTables.TABLES);
		Collections.reverse(referringFirst);
		referringFirst.forEach((table) -> this.jdbc.update("delete from " + table));
	}

	@Override
	public void accept(TableRow row) {
		if (this.buffered == BATCH) {
			flush();
		}
		this.rows.computeIfAbsent(row.table(), (table) -> new ArrayList<>()).add(row);
		this.buffered++;
	}

	/** Writes the rows that are left, each table after those that it refers to. */
	void flush() {
		for (String table : CatalogTables.TABLES) {
			List<TableRow> batch = this.rows.getOrDefault(table, List.of());
			if (!batch.isEmpty()) {
				Set<String> columns = batch.get(0).values().keySet();
				this.jdbc.batchUpdate(
						"insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns),
								String.join(", ", Collections.nCopies(columns.size(), "?"))),
						batch.stream().map((row) -> row.values().values().toArray()).toList());
			}
		}
		this.rows.clear();
		this.buffered = 0;
	}

}
