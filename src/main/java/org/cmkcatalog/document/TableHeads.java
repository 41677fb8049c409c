package org.cmkcatalog.document;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Reads the heads of tables, and keeps the first. All tables have the same columns. */
final class TableHeads {

	private final Findings findings;

	private String head = "";

	private @Nullable TableColumns columns;

	private boolean isRead;

	TableHeads(Findings findings) {
		this.findings = findings;
	}

	/** The first head, as written; empty if there is no table of services. */
	String head() {
		return this.head;
	}

	/** Whether there was the header of a table of services, even one with an error. */
	boolean isRead() {
		return this.isRead;
	}

	/** Whether a table of services has a column. */
	boolean hasColumn(ColumnKind kind) {
		return this.columns != null && this.columns.has(kind);
	}

	/**
	 * Reads the head of a table of services. Any other table is a finding.
	 * @param lines the lines of the document from the header on
	 * @param line line of the header, from 1
	 * @return the head
	 */
	Head read(List<String> lines, int line) {
		String header = lines.get(0);
		String delimiter = (lines.size() > 1) ? lines.get(1) : "";
		List<String> texts = TableColumns.texts(header);
		Optional<TableColumns> firstTier = TableColumns.of(texts);
		this.isRead |= firstTier.isPresent();
		int cells = TableRow.isRow(delimiter) ? TableRow.of(delimiter).delimiters() : 0;
		if (cells == 0) {
			this.findings.add(FindingKind.TABLE_SHAPE, line,
					"no delimiter row follows the table's header; there should be |---|---|---|---|");
			return new Head(null, 1);
		}
		Optional<TableColumns> secondTier = (lines.size() > 2 && TableRow.isRow(lines.get(2)))
				? TableColumns.ofSecondTier(TableColumns.texts(lines.get(2))) : Optional.empty();
		TableColumns found = firstTier.or(() -> secondTier).orElse(null);
		if (found == null) {
			this.findings.add(FindingKind.TABLE_SHAPE, line,
					"the table has the columns %s; it should have " + TableColumns.EXPECTED, texts.toString());
			return new Head(null, 2);
		}
		int length = firstTier.isPresent() ? 2 : 3;
		this.isRead = true;
		checkDelimiter(cells, found.size(), line + 1);
		keep(found, String.join("\n", lines.subList(0, length)), line);
		return new Head(found, length);
	}

	/** Microsoft publishes delimiter rows with a cell more than the header. */
	private void checkDelimiter(int cells, int columns, int line) {
		if (cells != columns && cells != columns + 1) {
			this.findings.add(FindingKind.TABLE_SHAPE, line,
					"the delimiter row has %d cells; it should have %d, like the header, or %d", cells, columns,
					columns + 1);
		}
		else if (cells != columns) {
			this.findings.add(FindingKind.DELIMITER_CELLS, line, "the delimiter row has %d cells, the header %d", cells,
					columns);
		}
	}

	private void keep(TableColumns found, String asWritten, int line) {
		if (this.columns == null) {
			this.columns = found;
			this.head = asWritten;
		}
		else if (!this.columns.equals(found)) {
			this.findings.add(FindingKind.TABLE_SHAPE, line,
					"the table has other columns than the first one; all tables should have the same, in one order");
		}
	}

	/**
	 * The head of a table.
	 *
	 * @param columns the columns; null if it is not the head of a table of services
	 * @param length number of lines
	 */
	record Head(@Nullable TableColumns columns, int length) {

	}

}
