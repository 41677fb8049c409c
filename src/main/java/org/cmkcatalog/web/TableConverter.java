package org.cmkcatalog.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
	private static final String FORMULA = "=+-@\t\r";

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
		MediaType type = Objects.requireNonNull(message.getHeaders().getContentType());
		Writer writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
		switch (Format.of(type).orElse(Format.TXT)) {
			case CSV -> writeCsv(answer.table().forPrograms(), writer);
			case NDJSON -> writeLines(answer.items(), writer);
			case MD -> writeMarkdown(answer.table().forPeople(), writer);
			default -> writeText(answer.table().forPeople(), writer);
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
		table.rows().forEach((row) -> csv.writeRecord(texts(row, TableConverter::withoutFormula)));
		csv.flush();
	}

	private static String withoutFormula(String cell) {
		return (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private static void writeMarkdown(Table table, Writer writer) throws IOException {
		List<String> head = table.isSheet() ? List.of("field", "value") : head(table);
		List<List<String>> lines = new ArrayList<>(List.of(head, Collections.nCopies(head.size(), "---")));
		lines.addAll(table.isSheet() ? sheet(table, (cell) -> List.of(escaped(cell.text())))
				: new LazyList<>(table.rows(), (row) -> texts(row, TableConverter::escaped)));
		for (List<String> line : lines) {
			writer.write("| " + String.join(" | ", line) + " |\n");
		}
		for (String note : table.notes()) {
			writer.write("\n" + escaped(note) + "\n");
		}
	}

	private static String escaped(String text) {
		return SPECIAL.matcher(oneLine(text)).replaceAll("\\\\$0");
	}

	/** In columns: every cell but the last is padded to the widest. */
	private static void writeText(Table table, Writer writer) throws IOException {
		List<List<String>> lines = new ArrayList<>();
		if (table.isSheet()) {
			lines.addAll(sheet(table, (cell) -> cell.values().stream().map(TableConverter::oneLine).toList()));
		}
		else {
			lines.add(head(table));
			table.rows().forEach((row) -> lines.add(texts(row, (text) -> shortened(oneLine(text)))));
		}
		int[] widths = IntStream.range(0, table.isSheet() ? 2 : table.columns().size())
			.map((column) -> lines.stream().mapToInt((line) -> width(line.get(column))).max().orElse(0))
			.toArray();
		if (!table.isSheet()) {
			lines.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
		}
		for (List<String> line : lines) {
			StringBuilder text = new StringBuilder();
			for (int column = 0; column < widths.length; column++) {
				String cell = line.get(column);
				text.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
			}
			writer.write(text.toString().stripTrailing() + "\n");
		}
		for (String note : table.notes()) {
			writer.write("\n" + WordUtils.wrap(oneLine(note), MAX_LINE_WIDTH) + "\n");
		}
	}

	private static List<String> head(Table table) {
		return table.columns().stream().map(Table.Column::words).toList();
	}

	private static List<String> texts(List<Table.Cell> row, UnaryOperator<String> form) {
		return row.stream().map(Table.Cell::text).map(form).toList();
	}

	/** One line per value of a cell; the first has the name of the column. */
	private static List<List<String>> sheet(Table table, Function<Table.Cell, List<String>> values) {
		List<List<String>> lines = new ArrayList<>();
		List<Table.Cell> row = table.rows().get(0);
		for (int column = 0; column < row.size(); column++) {
			String name = table.columns().get(column).words();
			for (String value : values.apply(row.get(column))) {
				lines.add(List.of(name, value));
				name = "";
			}
		}
		return lines;
	}

	/** A row has to fit on a line. The other formats contain the whole text. */
	private static String shortened(String text) {
		return (width(text) <= MAX_CELL_WIDTH) ? text
				: text.substring(0, text.offsetByCodePoints(0, MAX_CELL_WIDTH - 1)) + "…";
	}

	private static int width(String cell) {
		return cell.codePointCount(0, cell.length());
	}

	private static String oneLine(String cell) {
		return LINE_BREAKS.matcher(cell).replaceAll(" ");
	}

}
