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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes lists in the formats other than JSON. */
@Component
class TableConverter extends AbstractHttpMessageConverter<Tabular> {

	/** A spreadsheet runs a cell that starts like this. */
	private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

	/** What Markdown would read as something else than text; links stay links. */
	private static final Pattern SPECIAL = Pattern.compile("[\\\\|*`<]");

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
	protected boolean supports(Class<?> type) {
		return Tabular.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Lists are not read", message);
	}

	@Override
	protected void writeInternal(Tabular list, HttpOutputMessage message) throws IOException {
		MediaType type = message.getHeaders().getContentType();
		Writer writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
		if (Format.CSV.mediaType().equalsTypeAndSubtype(type)) {
			writeCsv(list.table().forPrograms(), writer);
		}
		else if (Format.NDJSON.mediaType().equalsTypeAndSubtype(type)) {
			for (Object item : list.items()) {
				writer.write(this.json.writeValueAsString(item) + "\n");
			}
		}
		else if (Format.MD.mediaType().equalsTypeAndSubtype(type)) {
			writeMarkdown(list.table().forPeople(), writer);
		}
		else {
			writeText(list.table().forPeople(), writer);
		}
		writer.flush();
	}

	private static void writeCsv(Table table, Writer writer) throws IOException {
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(table.columns().stream().map(Table.Column::name).toList());
		table.rows().forEach((row) -> csv.writeRecord(row.stream().map(TableConverter::withoutFormula).toList()));
		csv.flush();
	}

	private static String withoutFormula(String cell) {
		return FORMULA.matcher(cell).find() ? "'" + cell : cell;
	}

	private static void writeMarkdown(Table table, Writer writer) throws IOException {
		writeMarkdownRow(table.columns().stream().map(Table.Column::words).toList(), writer);
		writeMarkdownRow(Collections.nCopies(table.columns().size(), "---"), writer);
		for (List<String> row : table.rows()) {
			writeMarkdownRow(row.stream().map((cell) -> SPECIAL.matcher(oneLine(cell)).replaceAll("\\\\$0")).toList(),
					writer);
		}
		for (String note : table.notes()) {
			writer.write("\n" + note + "\n");
		}
	}

	private static void writeMarkdownRow(List<String> cells, Writer writer) throws IOException {
		writer.write("| " + String.join(" | ", cells) + " |\n");
	}

	private static void writeText(Table table, Writer writer) throws IOException {
		List<List<String>> lines = new ArrayList<>();
		lines.add(table.columns().stream().map(Table.Column::words).toList());
		table.rows().forEach((row) -> lines.add(row.stream().map(TableConverter::oneLine).toList()));
		int[] widths = IntStream.range(0, table.columns().size())
			.map((column) -> lines.stream().mapToInt((line) -> width(line.get(column))).max().orElse(0))
			.toArray();
		lines.add(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
		for (List<String> line : lines) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
			}
			writer.write(text.toString().stripTrailing() + "\n");
		}
		for (String note : table.notes()) {
			writer.write("\n" + note + "\n");
		}
	}

	private static int width(String cell) {
		return cell.codePointCount(0, cell.length());
	}

	private static String oneLine(String cell) {
		return LINE_BREAKS.matcher(cell).replaceAll(" ");
	}

}
