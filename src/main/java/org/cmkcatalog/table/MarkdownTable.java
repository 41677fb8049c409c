package org.cmkcatalog.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table in GitHub Flavored Markdown. Text stays text, links are links. */
public final class MarkdownTable {

	/**
	 * Markdown gives these a meaning anywhere: also an underscore that is not inside of a
	 * word, and what starts an entity.
	 */
	private static final Pattern SPECIAL = Pattern
		.compile("[\\\\|*`<\\[\\]~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)");

	/** At its start, these make a paragraph a heading, a quote or a list. */
	private static final Pattern BLOCK_START = Pattern.compile("^(\\d*)([#>+=.)-])");

	private static final Pattern SPECIAL_IN_URL = Pattern.compile("[\\\\|()<>]|&(?=#?\\w+;)");

	private static final Pattern URL = Pattern.compile("https?://[^\\s<>'\"]*[^\\s<>'\".,;:!?)]");

	private MarkdownTable() {
	}

	/**
	 * Writes a table.
	 * @param table the table
	 * @param writer takes it, and is left open
	 * @throws IOException if it cannot be written
	 */
	public static void write(Table table, Writer writer) throws IOException {
		List<String> head = table.isSheet() ? List.of("field", "value")
				: table.columns().stream().map((column) -> escaped(column.title())).toList();
		writeLine(head, writer);
		writeLine(Collections.nCopies(head.size(), "---"), writer);
		for (List<Table.Cell> row : table.rows()) {
			if (table.isSheet()) {
				for (int i = 0; i < row.size(); i++) {
					if (!row.get(i).values().isEmpty()) {
						writeLine(List.of(escaped(table.columns().get(i).title()), cell(row.get(i))), writer);
					}
				}
			}
			else {
				writeLine(row.stream().map(MarkdownTable::cell).toList(), writer);
			}
		}
		for (String note : table.notes()) {
			writer.write("\n" + BLOCK_START.matcher(text(note)).replaceFirst("$1\\\\$2") + "\n");
		}
	}

	private static void writeLine(List<String> cells, Writer writer) throws IOException {
		writer.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
	}

	private static String cell(Table.Cell cell) {
		return cell
			.joined((value) -> (value.url() != null) ? link(value.text(), value.url()) : text(value.text()).strip());
	}

	private static String link(String title, String url) {
		String destination = SPECIAL_IN_URL.matcher(Printable.oneLine(url).replace(" ", "%20")).replaceAll("\\\\$0");
		return "[%s](%s)".formatted(escaped(title), destination);
	}

	/** Text whose URLs are links. */
	private static String text(String text) {
		StringBuilder markdown = new StringBuilder();
		int end = 0;
		for (Matcher url = URL.matcher(text); url.find(); end = url.end()) {
			markdown.append(escaped(text.substring(end, url.start()))).append(link(url.group(), url.group()));
		}
		return markdown.append(escaped(text.substring(end))).toString();
	}

	private static String escaped(String text) {
		return SPECIAL.matcher(Printable.oneLine(text)).replaceAll("\\\\$0");
	}

}
