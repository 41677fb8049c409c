package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a table, by what they are about. */
record TableColumns(List<ColumnKind> kinds) {

	/** What the columns can be. */
	static final String EXPECTED = "'Product, Feature, or Service' and either 'Key Vault' and 'Managed HSM' or"
			+ " 'Server-Side Using Customer-Managed Key'; it may have 'Documentation' and columns about service-managed"
			+ " and client-side keys";

	/** The columns with the given headers; nothing if the layout is unknown. */
	static Optional<TableColumns> of(List<String> headers) {
		List<ColumnKind> kinds = headers.stream().flatMap((header) -> ColumnKind.of(header).stream()).toList();
		return Optional.of(new TableColumns(kinds))
			.filter((columns) -> kinds.size() == headers.size() && columns.isKnown());
	}

	/** The columns with the given headers, the first of which is blank: the names. */
	static Optional<TableColumns> ofSecondTier(List<String> headers) {
		if (headers.isEmpty() || !headers.get(0).isEmpty()) {
			return Optional.empty();
		}
		List<String> named = new ArrayList<>(headers);
		named.set(0, "Product");
		return of(named);
	}

	/** The columns of the head of a table, which has one tier or two. */
	static TableColumns ofHead(String head) {
		List<String> lines = head.lines().toList();
		return of(texts(lines.get(0))).or(() -> ofSecondTier(texts(lines.get(lines.size() - 1))))
			.orElseThrow(() -> new IllegalArgumentException("Not the head of a table: " + head));
	}

	/** The texts of the headers in a line. */
	static List<String> texts(String line) {
		return TableRow.of(line)
			.cells()
			.stream()
			.map((cell) -> CellText.withPlainBlanks(CellReader.heading(cell)))
			.toList();
	}

	private boolean isKnown() {
		boolean once = this.kinds.stream()
			.filter((kind) -> kind != ColumnKind.OTHER)
			.allMatch((kind) -> Collections.frequency(this.kinds, kind) == 1);
		return once && has(ColumnKind.SERVICE) && has(ColumnKind.CUSTOMER_MANAGED) != has(ColumnKind.KEY_VAULT)
				&& (has(ColumnKind.KEY_VAULT) || !has(ColumnKind.MANAGED_HSM));
	}

	boolean has(ColumnKind kind) {
		return this.kinds.contains(kind);
	}

	int size() {
		return this.kinds.size();
	}

	/** Position of the column with the names, from 0. */
	int service() {
		return this.kinds.indexOf(ColumnKind.SERVICE);
	}

	/** The cell of a column; blank if there is no such column. */
	String cell(ColumnKind kind, List<String> cells) {
		return has(kind) ? cells.get(this.kinds.indexOf(kind)) : "";
	}

	/** The cells of all other columns, separated by bars. */
	String otherCells(List<String> cells) {
		return IntStream.range(0, size())
			.filter((column) -> this.kinds.get(column) == ColumnKind.OTHER)
			.mapToObj(cells::get)
			.collect(Collectors.joining("|"));
	}

	/** The number of all other columns. */
	int others() {
		return Collections.frequency(this.kinds, ColumnKind.OTHER);
	}

	/** The cells of a row in the order of the columns. */
	List<String> cells(Function<ColumnKind, String> known, String otherCells) {
		List<String> others = new ArrayList<>(TableRow.of("|" + otherCells + "|").cells());
		return this.kinds.stream()
			.map((kind) -> (kind == ColumnKind.OTHER) ? others.remove(0) : known.apply(kind))
			.toList();
	}

}
