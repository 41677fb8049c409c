package org.cmkcatalog.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Checks the header and delimiter rows of tables, and keeps the first of each. */
final class TableHeads {

	/** The columns of a table of services, in this order. */
	static final List<String> COLUMNS = List.of("Product, Feature, or Service", "Key Vault", "Managed HSM",
			"Documentation");

	/** Microsoft publishes delimiter rows with 4 and with 5 cells. */
	private static final Set<Integer> DELIMITER_SIZES = Set.of(4, 5);

	private final Findings findings;

	private @Nullable String header;

	private @Nullable String delimiter;

	TableHeads(Findings findings) {
		this.findings = findings;
	}

	/** Whether a table of services was found. */
	boolean areFound() {
		return this.header != null;
	}

	/** The first header, as written. */
	String header() {
		return Objects.requireNonNull(this.header);
	}

	/** The first delimiter row, as written. */
	String delimiter() {
		return Objects.requireNonNull(this.delimiter);
	}

	/** Whether a row is the header of a table of services. Any other is a finding. */
	boolean readHeader(String text, int line) {
		List<String> found = TableRow.of(text).cells().stream().map(CellReader::title).toList();
		boolean known = String.join("|", found).equalsIgnoreCase(String.join("|", COLUMNS));
		if (!known) {
			this.findings.add(FindingKind.TABLE_SHAPE, line, "the table has the columns %s; it should have %s", found,
					COLUMNS);
		}
		else if (this.header == null) {
			this.header = text;
		}
		return known;
	}

	/**
	 * Whether the line below a header is a delimiter row.
	 * @param text the line below the header, empty if there is none
	 * @param headerLine number of the header's line
	 * @param isHeaderKnown whether the table is a table of services
	 */
	boolean readDelimiter(String text, int headerLine, boolean isHeaderKnown) {
		int cells = TableRow.isRow(text) ? TableRow.of(text).delimiters() : 0;
		if (cells == 0) {
			this.findings.add(FindingKind.TABLE_SHAPE, headerLine,
					"no delimiter row follows the table's header; there should be |---|---|---|---|");
			return false;
		}
		if (isHeaderKnown && !DELIMITER_SIZES.contains(cells)) {
			this.findings.add(FindingKind.TABLE_SHAPE, headerLine + 1,
					"the delimiter row has %d cells; it should have 4, like the header, or 5", cells);
		}
		else if (cells != COLUMNS.size()) {
			this.findings.add(FindingKind.DELIMITER_CELLS, headerLine + 1,
					"the delimiter row has %d cells, the header %d", cells, COLUMNS.size());
		}
		if (this.delimiter == null) {
			this.delimiter = text;
		}
		return true;
	}

}
