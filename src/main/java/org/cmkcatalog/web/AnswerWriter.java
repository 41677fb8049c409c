package org.cmkcatalog.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.cmkcatalog.table.LazyList;
import org.cmkcatalog.table.MarkdownTable;
import org.cmkcatalog.table.Printable;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.table.TextTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Writes an answer in any format, in UTF-8. */
@Component
public class AnswerWriter {

	/** A spreadsheet executes a cell that starts with one of these. */
	private static final String FORMULA = "=+-@\t\r";

	private final JsonMapper json;

	/**
	 * Creates a writer.
	 * @param json writes JSON
	 */
	public AnswerWriter(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Writes an answer.
	 * @param answer the answer
	 * @param format its format
	 * @param out takes the answer, and is left open
	 * @throws IOException if it cannot be written
	 */
	public void write(Tabular answer, Format format, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		switch (format) {
			case JSON -> this.json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(writer, answer);
			case CSV -> writeCsv(answer, writer);
			case NDJSON -> writeLines(answer, writer);
			case MD -> MarkdownTable.write(answer.table().forPeople(), writer);
			case TXT -> TextTable.write(answer.table().forTerminal(), writer);
		}
		writer.flush();
	}

	private void writeLines(Tabular answer, Writer writer) throws IOException {
		ObjectWriter json = this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
			.withRootValueSeparator("\n");
		List<?> items = answer.items();
		Map<String, Object> inEachRow = new LinkedHashMap<>();
		answer.inEachRow().forEach((name, value) -> {
			if (value != null) {
				inEachRow.put(name, value);
			}
		});
		try (SequenceWriter lines = json.writeValues(writer)) {
			lines.writeAll((!Tabular.isOneItem(answer) && !inEachRow.isEmpty())
					? new LazyList<>(items, (item) -> new Line(item, inEachRow)) : items);
		}
		if (!items.isEmpty()) {
			writer.write('\n');
		}
	}

	private static void writeCsv(Tabular answer, Writer writer) throws IOException {
		Table table = answer.table().forPrograms();
		List<String> names = table.columns().stream().map(Table.Column::name).toList();
		Map<String, @Nullable Object> inEachRow = answer.inEachRow();
		names.forEach(inEachRow::remove);
		List<String> added = inEachRow.values()
			.stream()
			.map((value) -> (value != null) ? safe(inCell(value)) : "")
			.toList();
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(Stream.concat(names.stream(), inEachRow.keySet().stream()).toList());
		table.rows()
			.forEach((row) -> csv.writeRecord(Stream
				.concat(row.stream().map((cell) -> safe(cell.joined(Table.Value::forPrograms))), added.stream())
				.toList()));
		csv.flush();
	}

	private static String inCell(Object value) {
		return (value instanceof Collection<?> several)
				? several.stream().map(Object::toString).collect(Collectors.joining("; ")) : value.toString();
	}

	private static String safe(String cell) {
		String text = Printable.of(cell);
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	/**
	 * An item with what is true of each.
	 *
	 * @param item the item, whose fields come first
	 * @param inEachRow what is true of each
	 */
	private record Line(@JsonUnwrapped Object item, @JsonAnyGetter Map<String, Object> inEachRow) {

	}

}
