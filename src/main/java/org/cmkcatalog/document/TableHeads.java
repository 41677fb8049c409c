package org.cmkcatalog.document;

import java.util.List;

/** Checks the header and delimiter rows of tables, and keeps the first of each. */
final class TableHeads {

	static final List<String> COLUMNS = List.of("Product, Feature, or Service", "Key Vault", "Managed HSM",
			"Documentation");

	private final Findings findings;

	private String header = "";

	private String delimiter = "";

	TableHeads(Findings findings) {
		this.findings = findings;
	}

	/** The first header, as written; empty if there is no table of services. */
	String header() {
		return this.header;
	}

	/** The first header and delimiter row, as written. */
	String head() {
		return this.header + "\n" + this.delimiter;
	}

	/** Whether a row is the header of a table of services. Any other is a finding. */
	boolean readHeader(String text, int line) {
		List<String> found = TableRow.of(text)
			.cells()
			.stream()
			.map((cell) -> CellText.withPlainBlanks(CellReader.heading(cell)))
			.toList();
		boolean known = String.join("|", found).equalsIgnoreCase(String.join("|", COLUMNS));
		if (!known) {
			this.findings.add(FindingKind.TABLE_SHAPE, line, "the table has the columns %s; it should have %s", found,
					COLUMNS);
		}
		else if (this.header.isEmpty()) {
			this.header = text;
		}
		return known;
	}

	/** Whether the line below a header, empty if there is none, is a delimiter row. */
	boolean readDelimiter(String text, int headerLine, boolean isHeaderKnown) {
		int cells = TableRow.isRow(text) ? TableRow.of(text).delimiters() : 0;
		if (cells == 0) {
			this.findings.add(FindingKind.TABLE_SHAPE, headerLine,
					"no delimiter row follows the table's header; there should be |---|---|---|---|");
			return false;
		}
		// Microsoft publishes delimiter rows with 4 and with 5 cells
		if (isHeaderKnown && cells != 4 && cells != 5) {
			this.findings.add(FindingKind.TABLE_SHAPE, headerLine + 1,
					"the delimiter row has %d cells; it should have 4, like the header, or 5", cells);
		}
		else if (cells != COLUMNS.size()) {
			this.findings.add(FindingKind.DELIMITER_CELLS, headerLine + 1,
					"the delimiter row has %d cells, the header %d", cells, COLUMNS.size());
		}
		if (this.delimiter.isEmpty()) {
			this.delimiter = text;
		}
		return true;
	}

}
