package org.cmkcatalog.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.apache.commons.text.WordUtils;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes answers in all formats but JSON. */
@Component
class TableConverter extends TabularConverter {

	/** A spreadsheet executes a cell that starts with one of these. */
	private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

	/** Markdown gives these a meaning. Links remain links. */
	private static final Pattern SPECIAL = Pattern.compile("[\\\\|*`<]");

	/** Longer lines are hard to read. */
	private static final int MAX_LINE_WIDTH = 100;

	/** Longer than all names but one. */
	private static final int MAX_CELL_WIDTH = 48;

	private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

	private final JsonMapper json;

	TableConverter(JsonMapper json) {
		super(Arrays.stream(Format.values())
			.filter((format) -> format != Format.JSON)
			.map(Format::mediaType)
			.toArray(MediaType[]::new));
		this.json = json;
	}

	@Override
	protected void writeInternal(Tabular answer, HttpOutputMessage message) throws IOException {
		MediaType type = message.getHeaders().getContentType();
		Writer writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
		if (Format.CSV.mediaType().equalsTypeAndSubtype(type)) {
			writeCsv(answer.table().forPrograms(), writer);
		}
		else if (Format.NDJSON.mediaType().equalsTypeAndSubtype(type)) {
			writeLines(answer.items(), writer);
		}
		else if (Format.MD.mediaType().equalsTypeAndSubtype(type)) {
			writeMarkdown(answer.table().forPeople(), writer);
		}
		else {
			writeText(answer.table().forPeople(), writer);
		}
		writer.flush();
	}

	private void writeLines(List<?> items, Writer writer) throws IOException {
		ObjectWriter json = this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
			.withRootValueSeparator("\n");
		try (SequenceWriter lines = json.writeValues(writer)) {
			lines.writeAll(items);
		}
		if (!items.isEmpty()) {
			writer.write('\n');
		}
	}

	private static void writeCsv(Table table, Writer writer) throws IOException {
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
		table.rows()
			.forEach((row) -> csv
				.writeRecord(row.stream().map(Table.Cell::text).map(TableConverter::withoutFormula).toList()));
		csv.flush();
	}

	private static String withoutFormula(String cell) {
		return FORMULA.matcher(cell).find() ? "'" + cell : cell;
	}

	private static void writeMarkdown(Table table, Writer writer) throws IOException {
		for (List<String> line : markdownRows(table)) {
			writer.write("| " + String.join(" | ", line) + " |\n");
		}
		for (String note : table.notes()) {
			writer.write("\n" + escaped(note) + "\n");
		}
	}

	private static List<List<String>> markdownRows(Table table) {
		List<List<String>> rows = new ArrayList<>();
		List<Table.Column> columns = table.columns();
		rows.add(table.isSheet() ? List.of("field", "value") : columns.stream().map(Table.Column::words).toList());
		rows.add(Collections.nCopies(rows.get(0).size(), "---"));
		for (List<Table.Cell> row : table.rows()) {
			List<String> cells = row.stream().map((cell) -> escaped(cell.text())).toList();
			if (table.isSheet()) {
				IntStream.range(0, cells.size())
					.forEach((column) -> rows.add(List.of(columns.get(column).words(), cells.get(column))));
			}
			else {
				rows.add(cells);
			}
		}
		return rows;
	}

	private static String escaped(String text) {
		return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
	}

	private static void writeText(Table table, Writer writer) throws IOException {
		for (List<String> line : aligned(table.isSheet() ? sheet(table) : list(table))) {
			writer.write(String.join("", line).stripTrailing() + "\n");
		}
		for (String note : table.notes()) {
			writer.write("\n" + WordUtils.wrap(oneLine(note), MAX_LINE_WIDTH) + "\n");
		}
	}

	private static List<List<String>> list(Table table) {
		List<List<String>> lines = new ArrayList<>();
		lines.add(table.columns().stream().map(Table.Column::words).toList());
		table.rows().forEach((row) -> lines.add(row.stream().map((cell) -> shortened(oneLine(cell.text()))).toList()));
		lines.add(1,
				IntStream.range(0, table.columns().size())
					.mapToObj((column) -> "-".repeat(width(lines, column)))
					.toList());
		return lines;
	}

	/** A row has to fit on a line. The other formats contain the whole text. */
	private static String shortened(String text) {
		return (width(text) <= MAX_CELL_WIDTH) ? text
				: text.substring(0, text.offsetByCodePoints(0, MAX_CELL_WIDTH - 1)) + "…";
	}

	/** One line per value; the first has the name of the column. */
	private static List<List<String>> sheet(Table table) {
		List<List<String>> lines = new ArrayList<>();
		for (int column = 0; column < table.columns().size(); column++) {
			String name = table.columns().get(column).words();
			List<String> values = table.rows().get(0).get(column).values();
			for (int i = 0; i < values.size(); i++) {
				lines.add(List.of((i == 0) ? name : "", oneLine(values.get(i))));
			}
		}
		return lines;
	}

	/** Pads every cell but the last to the width of its column. */
	private static List<List<String>> aligned(List<List<String>> lines) {
		int columns = lines.isEmpty() ? 0 : lines.get(0).size();
		int[] widths = IntStream.range(0, columns).map((column) -> width(lines, column) + 2).toArray();
		return lines.stream()
			.map((line) -> IntStream.range(0, columns)
				.mapToObj((column) -> line.get(column) + " ".repeat(widths[column] - width(line.get(column))))
				.toList())
			.toList();
	}

	private static int width(List<List<String>> lines, int column) {
		return lines.stream().mapToInt((line) -> width(line.get(column))).max().orElse(0);
	}

	private static int width(String cell) {
		return cell.codePointCount(0, cell.length());
	}

	private static String oneLine(String cell) {
		return LINE_BREAKS.matcher(cell).replaceAll(" ");
	}

}
