package org.cmkcatalog.seed;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.cmkcatalog.document.Slug;

/**
 * A line of a CSV file in the seed folder. A field that is wrong adds an error and gives
 * a placeholder, which nobody sees, because errors stop the reading of seed data.
 */
record SeedLine(String file, int number, List<String> header, List<String> fields, List<String> errors) {

	/** The limit for the line of a document. */
	static final int MAX_TEXT_LENGTH = 16384;

	/** The well-formed lines of a file below its header. No two of them are equal. */
	static List<SeedLine> read(String file, List<String> columns, byte[] bytes, List<String> errors) {
		return read(file, columns, columns, bytes, errors);
	}

	/** The lines of a file that may leave out its first column. */
	static List<SeedLine> readWithoutFirst(String file, List<String> columns, byte[] bytes, List<String> errors) {
		return read(file, columns, columns.subList(1, columns.size()), bytes, errors);
	}

	private static List<SeedLine> read(String file, List<String> columns, List<String> fewer, byte[] bytes,
			List<String> errors) {
		SeedLine first = new SeedLine(file, 1, columns, columns, errors);
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			List<CsvRecord> records = CsvReader.builder()
				.detectBomHeader(false)
				.commentStrategy(CommentStrategy.SKIP)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.allowUnclosedQuote(false)
				.ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
				.stream()
				.toList();
			List<String> header = records.isEmpty() ? List.of() : records.get(0).getFields();
			if (header.equals(columns) || header.equals(fewer)) {
				return wellFormed(new SeedLine(file, 1, header, header, errors), records.subList(1, records.size()));
			}
			first.error("the first line should be '%s'", String.join(",", columns));
		}
		catch (CharacterCodingException ex) {
			first.error("the file is not UTF-8; it should be saved as UTF-8");
		}
		catch (CsvParseException ex) {
			first.error("the file is not CSV: %s", String.valueOf(ex.getMessage()));
		}
		return List.of();
	}

	private static List<SeedLine> wellFormed(SeedLine first, List<CsvRecord> records) {
		List<SeedLine> lines = new ArrayList<>();
		Map<List<String>, Integer> numbers = new HashMap<>();
		for (CsvRecord csv : records) {
			SeedLine line = new SeedLine(first.file, (int) csv.getStartingLineNumber(), first.header,
					csv.getFields().stream().map(String::strip).toList(), first.errors);
			int columns = line.header.size();
			Integer same = numbers.get(line.fields);
			if (line.fields.size() != columns) {
				line.error("the line has %d fields; it should have %d: %s. A name with a comma needs quotes",
						line.fields.size(), columns, String.join(",", line.header));
			}
			else if (same != null) {
				line.error("line %d already says the same", same);
			}
			else {
				numbers.put(line.fields, line.number);
				lines.add(line);
			}
		}
		return lines;
	}

	/** A line with the given fields, without a line feed. */
	static String written(List<String> fields) {
		StringWriter line = new StringWriter();
		CsvWriter.builder().autoFlush(true).build(line).writeRecord(fields);
		return line.toString().strip();
	}

	/** The field of a column; empty if the file leaves the column out. */
	String text(String column) {
		int index = this.header.indexOf(column);
		return (index >= 0) ? this.fields.get(index) : "";
	}

	/** The field of a column that has room for so many characters. */
	String text(String column, int most) {
		String text = text(column);
		if (text.length() > most) {
			error("the %s has %d characters; at most %d are allowed", column, text.length(), most);
		}
		return text;
	}

	/** A name, which has an id. */
	String name(String column) {
		String name = text(column);
		if (Slug.of(name).isEmpty()) {
			error("'%s' is not a name; it should have an ASCII letter or digit", name);
		}
		return name;
	}

	/** The id of a service. */
	Slug id(String column) {
		String id = text(column);
		Optional<Slug> slug = Slug.of(id).filter((found) -> found.value().equals(id));
		if (slug.isEmpty()) {
			error("the %s is '%s'; it should be the id of a service", column, id);
		}
		return slug.orElseGet(() -> new Slug("x"));
	}

	LocalDate date(String column) {
		try {
			return LocalDate.parse(text(column));
		}
		catch (DateTimeException ex) {
			error("the %s is '%s'; it should be a date YYYY-MM-DD", column, text(column));
			return LocalDate.EPOCH;
		}
	}

	/** The constant that a word names. */
	<E extends Enum<E>> E word(String column, Class<E> vocabulary) {
		E[] known = vocabulary.getEnumConstants();
		for (E constant : known) {
			if (constant.toString().equals(text(column))) {
				return constant;
			}
		}
		error("the %s is '%s'; it should be one of %s", column, text(column), Arrays.toString(known));
		return known[0];
	}

	/** Whether a field says yes and not no. */
	boolean isYes(String column) {
		if (!List.of("yes", "no").contains(text(column))) {
			error("the %s is '%s'; it should be yes or no", column, text(column));
		}
		return text(column).equals("yes");
	}

	/** Where the fact is from. */
	String source() {
		if (text("source").isEmpty()) {
			error("the line has no source; it should say where that is from");
		}
		return text("source", MAX_TEXT_LENGTH);
	}

	/**
	 * What a field means.
	 * @param reader reads it; an {@link IllegalArgumentException} says what is wrong
	 * @param placeholder the value of a field that is wrong
	 */
	<T> T read(String column, Function<String, T> reader, T placeholder) {
		try {
			return reader.apply(text(column));
		}
		catch (IllegalArgumentException ex) {
			error("%s", String.valueOf(ex.getMessage()));
			return placeholder;
		}
	}

	void error(String message, Object... arguments) {
		this.errors.add(at(message, arguments));
	}

	/** A message about the line. */
	String at(String message, Object... arguments) {
		return "%s:%d: %s".formatted(this.file, this.number, message.formatted(arguments));
	}

}
