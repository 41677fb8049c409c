package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;

/**
 * Reads a row of a table: a service, its support for both key stores and its
 * documentation. Text that is not understood throws an {@link UnreadableException}.
 */
final class RowReader {

	/** No name of any edition has more than 80 characters. It becomes part of a URL. */
	private static final int MAX_NAME_LENGTH = 200;

	private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

	private static final Pattern SEPARATOR = Pattern
		.compile("(?i)\\s{0,3},?\\s{1,3}and\\s{1,3}|\\s{0,3},\\s{0,3}|\\s{0,3}<br\\s{0,3}/?>\\s{0,3}");

	private final CellReader reader;

	private final SupportReader support;

	RowReader(CellReader reader, KnownCells knownCells) {
		this.reader = reader;
		this.support = new SupportReader(reader, knownCells);
	}

	/** Reads a row, given one cell for each column. */
	DocumentRow read(int line, TableColumns columns, List<String> cells) {
		LinkedText cell = name(columns.cell(ColumnKind.SERVICE, cells));
		DocumentLink product = cell.links().isEmpty() ? null : cell.links().get(0);
		String written = (product != null) ? product.title() : cell.text();
		CellText.requireVisible("name", written);
		String name = CellText.withPlainSpaces(written);
		if (name.length() > MAX_NAME_LENGTH) {
			throw new UnreadableException(FindingKind.SERVICE_ID, "the name has %d characters; at most %d are allowed",
					name.length(), MAX_NAME_LENGTH);
		}
		Slug id = Slug.of(name)
			.orElseThrow(() -> new UnreadableException(FindingKind.SERVICE_ID,
					"the name '%s' has no ASCII letter or digit for an id", name));
		boolean isOneColumn = columns.has(ColumnKind.CUSTOMER_MANAGED);
		ColumnKind kind = isOneColumn ? ColumnKind.CUSTOMER_MANAGED : ColumnKind.KEY_VAULT;
		SupportReader.Cells support = this.support.read(kind, columns.cell(kind, cells));
		List<DocumentLink> documentation = new ArrayList<>(support.documentation());
		SupportCell managedHsm = support.managedHsm();
		if (columns.has(ColumnKind.MANAGED_HSM)) {
			SupportReader.Cells other = this.support.read(ColumnKind.MANAGED_HSM,
					columns.cell(ColumnKind.MANAGED_HSM, cells));
			managedHsm = other.managedHsm();
			documentation.addAll(other.documentation());
		}
		documentation.addAll(documentation(columns.cell(ColumnKind.DOCUMENTATION, cells)));
		documentation.forEach((link) -> CellText.requireVisible("link title", link.title()));
		return new DocumentRow(line, id, name, product, support.keyVault(), managedHsm, List.copyOf(documentation),
				columns.otherCells(cells));
	}

	/** The first cell: a name, usually a link. */
	private LinkedText name(String cell) {
		LinkedText name = this.reader.linkedText(cell);
		boolean isLink = name.links().size() == 1 && name.isOnlyLinks();
		boolean isText = name.links().isEmpty() && name.plain() && !name.text().isEmpty()
				&& !BRACKETS.matcher(cell).find();
		if (!isLink && !isText) {
			throw new UnreadableException(FindingKind.LINK,
					"the first cell is '%s'; it should be one link, [name](url), that is closed", cell);
		}
		return name;
	}

	/** The documentation cell: links, separated by commas, "and" or line breaks. */
	private List<DocumentLink> documentation(String cell) {
		LinkedText linked = this.reader.linkedText(cell);
		boolean separated = linked.links()
			.stream()
			.skip(1)
			.map(DocumentLink::separator)
			.allMatch(SEPARATOR.asMatchPredicate());
		if (!cell.isEmpty() && (linked.links().isEmpty() || !linked.isOnlyLinks() || !separated)) {
			throw new UnreadableException(FindingKind.LINK,
					"the documentation cell is '%s'; it should be links, [title](url), that are closed and joined by ', ' or ' and '",
					cell);
		}
		return linked.links();
	}

}
