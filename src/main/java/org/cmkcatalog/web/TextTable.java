package org.cmkcatalog.web;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.commons.text.WordUtils;

/**
 * A table in columns, for a terminal. Cells wrap between words, and the lines that go on
 * with a cell are indented. A word is never cut: one that is wider than its column makes
 * the other columns of its row go on in the next line.
 */
final class TextTable {

	/** Every terminal has as many columns. */
	private static final int WIDTH = 80;

	private static final int GAP = 2;

	private static final String INDENT = "  ";

	/** Columns become as wide as their words, unless these are much longer than usual. */
	private static final int MAX_USUAL_WORD = 32;

	private static final int MIN_WIDTH = 8;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private final Table table;

	private TextTable(Table table) {
		this.table = table;
	}

	static void write(Table table, Writer writer) throws IOException {
		TextTable text = new TextTable(table);
		if (table.isSheet()) {
			text.writeSheet(writer);
		}
		else {
			text.writeList(writer);
		}
		for (String note : table.notes()) {
			writer.write("\n" + WordUtils.wrap(oneLine(note), WIDTH) + "\n");
		}
	}

	private void writeSheet(Writer writer) throws IOException {
		List<Table.Column> columns = this.table.columns();
		int start = columns.stream().mapToInt((column) -> width(column.title())).max().orElse(0) + GAP;
		List<Table.Cell> row = this.table.rows().get(0);
		for (int i = 0; i < columns.size(); i++) {
			List<String> values = row.get(i)
				.values()
				.stream()
				.flatMap((value) -> wrapped(value.withUrl(), WIDTH - start).stream())
				.toList();
			if (!values.isEmpty()) {
				writeRow(List.of(List.of(columns.get(i).title()), values), new int[] { 0, start }, writer);
			}
		}
	}

	private void writeList(Writer writer) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(this.table.columns().stream().map(Table.Column::title).toList());
		this.table.rows()
			.forEach((row) -> rows.add(row.stream().map((cell) -> oneLine(cell.joined(Table.Value::text))).toList()));
		int[] widths = widths(rows);
		int[] starts = new int[widths.length];
		for (int i = 1; i < widths.length; i++) {
			starts[i] = starts[i - 1] + widths[i - 1] + GAP;
		}
		rows.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
		for (List<String> row : rows) {
			writeRow(IntStream.range(0, widths.length).mapToObj((i) -> wrapped(row.get(i), widths[i])).toList(), starts,
					writer);
		}
	}

	/**
	 * The widest columns give way until all fit: first to the width of their words, then
	 * to less than that of the longest.
	 */
	private static int[] widths(List<List<String>> rows) {
		int[] widths = widest(rows, TextTable::width);
		if (tooMany(widths) > 0) {
			// no room for words that would not fit anyway
			widths = widest(rows, (cell) -> (longestWord(cell) > MAX_USUAL_WORD) ? MAX_USUAL_WORD : width(cell));
		}
		for (int word = MAX_USUAL_WORD; word >= MIN_WIDTH; word /= 2) {
			int usual = word;
			shrink(widths, widest(rows, (cell) -> Math.min(longestWord(cell), usual)));
		}
		return widths;
	}

	private static void shrink(int[] widths, int[] least) {
		for (int tooMany = tooMany(widths); tooMany > 0; tooMany--) {
			int widest = IntStream.range(0, widths.length)
				.filter((i) -> widths[i] > least[i])
				.reduce((one, other) -> (widths[other] > widths[one]) ? other : one)
				.orElse(-1);
			if (widest < 0) {
				return;
			}
			widths[widest]--;
		}
	}

	private static int tooMany(int[] widths) {
		return IntStream.of(widths).sum() + GAP * (widths.length - 1) - WIDTH;
	}

	private static int longestWord(String cell) {
		return BLANKS.splitAsStream(cell).mapToInt(TextTable::width).max().orElse(0);
	}

	private static int[] widest(List<List<String>> rows, Function<String, Integer> width) {
		int[] widest = new int[rows.get(0).size()];
		for (List<String> row : rows) {
			Arrays.setAll(widest, (i) -> Math.max(widest[i], width.apply(row.get(i))));
		}
		return widest;
	}

	/** The lines of a cell; no word is cut. */
	private static List<String> wrapped(String cell, int width) {
		String text = oneLine(cell);
		if (width(text) <= width) {
			return text.isEmpty() ? List.of() : List.of(text);
		}
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		String start = "";
		for (String word : BLANKS.split(text)) {
			if (line.length() > start.length() && width(line) + 1 + width(word) > width) {
				lines.add(line.toString());
				start = INDENT;
				line = new StringBuilder(start);
			}
			line.append((line.length() > start.length()) ? " " : "").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	/** A cell waits for the next line while one before it takes its place. */
	private static void writeRow(List<List<String>> cells, int[] starts, Writer writer) throws IOException {
		int[] written = new int[starts.length];
		do {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < starts.length; i++) {
				boolean isFree = line.isEmpty() || width(line) + GAP <= starts[i];
				if (written[i] < cells.get(i).size() && isFree) {
					line.append(" ".repeat(starts[i] - width(line))).append(cells.get(i).get(written[i]++));
				}
			}
			writer.write(line.append('\n').toString());
		}
		while (IntStream.range(0, starts.length).anyMatch((i) -> written[i] < cells.get(i).size()));
	}

	private static int width(CharSequence text) {
		return Character.codePointCount(text, 0, text.length());
	}

	private static String oneLine(String text) {
		return Printable.oneLine(text).strip();
	}

}
