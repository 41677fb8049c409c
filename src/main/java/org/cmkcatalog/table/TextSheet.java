package org.cmkcatalog.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * One item for a terminal: a line for each column, with its title and its values. Values
 * with a word that has no room beside the titles follow below.
 */
final class TextSheet {

	private static final int GAP = 2;

	private TextSheet() {
	}

	static void write(List<Table.Column> columns, List<Table.Cell> row, int width, Writer writer) throws IOException {
		int start = columns.stream().mapToInt((column) -> TextLines.width(column.title())).max().orElse(0) + GAP;
		boolean isBlank = row.stream().allMatch((cell) -> cell.values().isEmpty());
		for (int i = 0; i < columns.size(); i++) {
			String title = columns.get(i).title();
			List<String> values = row.get(i).values().stream().map(Table.Value::withUrl).toList();
			if (!values.isEmpty()) {
				write(title, values, start, width, writer);
			}
			else if (isBlank && i == 0) {
				// an item without values is still one of the list
				writer.write(title + "\n");
			}
		}
	}

	private static void write(String title, List<String> values, int start, int width, Writer writer)
			throws IOException {
		boolean hasRoom = values.stream()
			.allMatch((value) -> TextLines.leastWidth(value, TextLines.INDENT) <= width - start);
		int column = hasRoom ? start : TextLines.width(TextLines.INDENT);
		List<String> lines = values.stream()
			.flatMap((value) -> TextLines.of(value, width - column, TextLines.INDENT).lines().stream())
			.toList();
		String before = title + (hasRoom ? " ".repeat(start - TextLines.width(title)) : "\n" + TextLines.INDENT);
		for (String line : lines) {
			writer.write(before + line + "\n");
			before = " ".repeat(column);
		}
	}

}
