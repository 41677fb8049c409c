package org.cmkcatalog.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table in columns, for a terminal. Cells wrap between words, all cells of a row start
 * in the same line, and no word is cut. A table whose words do not fit into columns has a
 * {@link TextSheet} for each row instead.
 */
public final class TextTable {

	/** Every terminal has as many columns. */
	private static final int WIDTH = 80;

	private static final int GAP = 2;

	/** Hardly an id is longer. The few that are have a line of their own. */
	private static final int MAX_USUAL_WORD = 32;

	/** If every tenth row had such a line, sheets would be easier to read. */
	private static final int ROWS_PER_UNUSUAL = 10;

	private final List<String> titles;

	private final List<List<String>> rows;

	private TextTable(Table table) {
		this.titles = table.columns().stream().map(Table.Column::title).toList();
		this.rows = table.rows()
			.stream()
			.map((row) -> row.stream().map((cell) -> TextLines.oneLine(cell.joined(Table.Value::text))).toList())
			.toList();
	}

	/**
	 * Writes a table.
	 * @param table the table
	 * @param writer takes it, and is left open
	 * @throws IOException if it cannot be written
	 */
	public static void write(Table table, Writer writer) throws IOException {
		TextTable text = new TextTable(table);
		int[] widths = table.isSheet() ? null : text.widths();
		String before = "";
		if (widths != null) {
			text.write(widths, writer);
			before = "\n";
		}
		else {
			for (List<Table.Cell> row : table.rows()) {
				writer.write(before);
				TextSheet.write(table.columns(), row, WIDTH, writer);
				before = "\n";
			}
		}
		for (String note : table.notes()) {
			writer.write(before);
			writeLines(note, "", writer);
			before = "\n";
		}
	}

	private static void writeLines(String text, String indent, Writer writer) throws IOException {
		for (String line : TextLines.of(text, WIDTH, indent).lines()) {
			writer.write(line + "\n");
		}
	}

	/** The widths of the columns; null if they do not fit. */
	private int @Nullable [] widths() {
		int[] widths = widest(this.rows, TextLines::width);
		Arrays.setAll(widths, (i) -> Math.max(widths[i], TextLines.width(this.titles.get(i))));
		return (tooMany(widths) > 0) ? narrowWidths() : widths;
	}

	/** The widths of columns whose titles and cells have several lines. */
	private int @Nullable [] narrowWidths() {
		int[] least = widest(this.rows, TextTable::leastWidth);
		int[] widths = widest(this.rows, TextLines::width);
		if (tooMany(least) > 0) {
			List<List<String>> usual = this.rows.stream()
				.filter((row) -> leastWidth(row.get(0)) <= MAX_USUAL_WORD)
				.toList();
			if ((this.rows.size() - usual.size()) * ROWS_PER_UNUSUAL > this.rows.size()) {
				return null;
			}
			least[0] = widest(usual, TextTable::leastWidth)[0];
			widths[0] = widest(usual, TextLines::width)[0];
		}
		return (tooMany(least) > 0) ? null : shrunk(widths, least);
	}

	/** The widest columns give way until all fit. */
	private static int[] shrunk(int[] widths, int[] least) {
		for (int tooMany = tooMany(widths); tooMany > 0; tooMany--) {
			int widest = IntStream.range(0, widths.length)
				.filter((i) -> widths[i] > least[i])
				.reduce((one, other) -> (widths[other] > widths[one]) ? other : one)
				.orElseThrow();
			widths[widest]--;
		}
		return widths;
	}

	private static int tooMany(int[] widths) {
		return IntStream.of(widths).sum() + GAP * (widths.length - 1) - WIDTH;
	}

	private static int leastWidth(String cell) {
		return TextLines.leastWidth(cell, TextLines.INDENT);
	}

	/** The widths that the cells of each column need, and the words of its title. */
	private int[] widest(List<List<String>> rows, ToIntFunction<String> width) {
		int[] widest = this.titles.stream().mapToInt((title) -> TextLines.leastWidth(title, "")).toArray();
		for (List<String> row : rows) {
			Arrays.setAll(widest, (i) -> Math.max(widest[i], width.applyAsInt(row.get(i))));
		}
		return widest;
	}

	private void write(int[] widths, Writer writer) throws IOException {
		writeHead(widths, writer);
		for (List<String> row : this.rows) {
			boolean isUnusual = leastWidth(row.get(0)) > widths[0];
			if (isUnusual) {
				writeLines(row.get(0), TextLines.INDENT, writer);
			}
			List<List<String>> cells = IntStream.range(0, widths.length)
				.mapToObj((i) -> (isUnusual && i == 0) ? List.<String>of()
						: TextLines.of(row.get(i), widths[i], TextLines.INDENT).lines())
				.toList();
			writeCells(cells, widths, writer);
			if (!isUnusual && height(cells) == 0) {
				// a row without values is still one of the list
				writer.write("\n");
			}
		}
	}

	/** The words of each title stand together, above its column. */
	private void writeHead(int[] widths, Writer writer) throws IOException {
		List<List<String>> titles = IntStream.range(0, widths.length)
			.mapToObj((i) -> TextLines.of(this.titles.get(i), widths[i], "").lines())
			.toList();
		int height = height(titles);
		writeCells(titles.stream()
			.map((lines) -> Stream.concat(Collections.nCopies(height - lines.size(), "").stream(), lines.stream())
				.toList())
			.toList(), widths, writer);
		writeCells(IntStream.of(widths).mapToObj((width) -> List.of("-".repeat(width))).toList(), widths, writer);
	}

	private static void writeCells(List<List<String>> cells, int[] widths, Writer writer) throws IOException {
		for (int line = 0; line < height(cells); line++) {
			StringBuilder text = new StringBuilder();
			for (int i = 0, start = 0; i < widths.length; start += widths[i++] + GAP) {
				if (line < cells.get(i).size() && !cells.get(i).get(line).isEmpty()) {
					text.append(" ".repeat(start - TextLines.width(text))).append(cells.get(i).get(line));
				}
			}
			writer.write(text.append('\n').toString());
		}
	}

	private static int height(List<List<String>> cells) {
		return cells.stream().mapToInt(List::size).max().orElse(0);
	}

}
