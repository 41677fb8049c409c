package org.cmkcatalog.seed;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes rows into the tables, in batches over one connection. */
class TableWriter {

	/** From referring to referred: rows go in this order and come in the reverse one. */
	private static final List<String> TABLES = List.of("service_alias", "service_succession", "service_name", "finding",
			"listing_conflict", "documentation_link", "listing_footnote", "footnote_link", "footnote", "listing",
			"service", "category", "edition");

	/** Rows to write at once: more are no faster, and take memory. */
	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final Map<String, List<Object[]>> rows = new HashMap<>();

	private int buffered;

	TableWriter(Connection connection) {
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	void clear() {
		TABLES.forEach((table) -> this.jdbc.update("delete from " + table));
	}

	/** Takes a row, after those that it refers to. */
	void row(String table, @Nullable Object... values) {
		if (this.buffered == BATCH) {
			flush();
		}
		this.rows.computeIfAbsent(table, (name) -> new ArrayList<>()).add(values);
		this.buffered++;
	}

	/** Writes the rows that are left. */
	void finish() {
		flush();
		analyze();
	}

	/** What refers to another row is never written before it. */
	private void flush() {
		List<String> referredFirst = new ArrayList<>(TABLES);
		Collections.reverse(referredFirst);
		for (String table : referredFirst) {
			List<Object[]> batch = this.rows.getOrDefault(table, List.of());
			if (!batch.isEmpty()) {
				String parameters = String.join(", ", Collections.nCopies(batch.get(0).length, "?"));
				this.jdbc.batchUpdate("insert into %s values (%s)".formatted(table, parameters), batch);
			}
		}
		this.rows.clear();
		this.buffered = 0;
	}

	/**
	 * Tells PostgreSQL how many rows there are of what, so that the first queries are
	 * planned as well as those after its own next look. H2 looks by itself, and would end
	 * the transaction.
	 */
	private void analyze() {
		boolean isPostgres = Boolean.TRUE.equals(this.jdbc.execute(
				(Connection connection) -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
		if (isPostgres) {
			TABLES.forEach((table) -> this.jdbc.execute("analyze " + table));
		}
	}

}
