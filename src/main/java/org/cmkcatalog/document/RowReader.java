package org.cmkcatalog.document;

import java.util.List;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;

/**
 * Reads a row of a table: a service, its support for both key stores and its
 * documentation.
 */
final class RowReader {

	/**
	 * No name of any edition is longer than 80 characters. A name becomes part of a URL.
	 */
	private static final int MAX_NAME_LENGTH = 200;

	private final CellReader reader;

	RowReader(CellReader reader) {
		this.reader = reader;
	}

	/**
	 * Reads a row.
	 * @param line number of its line
	 * @param cells one for each of {@link TableHeads#COLUMNS}
	 * @return the row
	 * @throws UnreadableException if a cell contains invalid text
	 */
	DocumentRow read(int line, List<String> cells) throws UnreadableException {
		LinkedText cell = this.reader.name(cells.get(0));
		DocumentLink product = cell.links().isEmpty() ? null : cell.links().get(0);
		String name = (product != null) ? product.title() : cell.text();
		if (name.length() > MAX_NAME_LENGTH) {
			throw new UnreadableException(FindingKind.SERVICE_ID,
					"the name has %d characters; at most %d are allowed".formatted(name.length(), MAX_NAME_LENGTH));
		}
		Slug id = Slug.of(name)
			.orElseThrow(() -> new UnreadableException(FindingKind.SERVICE_ID,
					"the name '%s' has no ASCII letter or digit for an id".formatted(name)));
		return new DocumentRow(line, id, name, product, support(cells, 1), support(cells, 2),
				this.reader.documentation(cells.get(3)));
	}

	private static SupportCell support(List<String> cells, int column) {
		return SupportReader.read(TableHeads.COLUMNS.get(column), cells.get(column));
	}

}
