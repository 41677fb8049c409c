package org.cmkcatalog.seed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.cmkcatalog.document.Slug;

/**
 * Reads a CSV file of the seed folder: a known header, then lines with as many fields. No
 * two lines are equal.
 */
final class SeedCsv {

	private final String file;

	private final List<String> header;

	private final List<String> errors;

	private final Map<List<String>, Integer> numbers = new HashMap<>();

	/**
	 * Prepares to read a file.
	 * @param file its name, for errors
	 * @param header its first line
	 * @param errors receives errors, as {@code FILE:LINE: reason}
	 */
	SeedCsv(String file, List<String> header, List<String> errors) {
		this.file = file;
		this.header = header;
		this.errors = errors;
	}

	/**
	 * Reads the file.
	 * @param bytes its bytes, UTF-8
	 * @return the well-formed lines, without the header
	 */
	List<Line> read(byte[] bytes) {
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
			if (records.isEmpty() || !records.get(0).getFields().equals(this.header)) {
				error(1, "the first line should be '%s'", String.join(",", this.header));
				return List.of();
			}
			return records.stream().skip(1).flatMap((line) -> line(line).stream()).toList();
		}
		catch (CharacterCodingException ex) {
			error(1, "the file is not UTF-8; it should be saved as UTF-8");
		}
		catch (CsvParseException ex) {
			error(1, "the file is not CSV: %s", String.valueOf(ex.getMessage()));
		}
		return List.of();
	}

	private Optional<Line> line(CsvRecord line) {
		int number = (int) line.getStartingLineNumber();
		List<String> fields = line.getFields().stream().map(String::strip).toList();
		if (fields.size() != this.header.size()) {
			error(number, "the line has %d fields; it should have %d: %s. A name with a comma needs quotes",
					fields.size(), this.header.size(), String.join(",", this.header));
			return Optional.empty();
		}
		Integer same = this.numbers.putIfAbsent(fields, number);
		if (same != null) {
			error(number, "line %d already says the same", same);
			return Optional.empty();
		}
		return Optional.of(new Line(number, fields));
	}

	/** The constant that a field names; an unknown word is an error. */
	<E extends Enum<E>> Optional<E> word(Line line, String column, Class<E> vocabulary) {
		String word = line.fields().get(this.header.indexOf(column));
		Optional<E> constant = Arrays.stream(vocabulary.getEnumConstants())
			.filter((known) -> known.toString().equals(word))
			.findFirst();
		if (constant.isEmpty()) {
			error(line.number(), "the %s is '%s'; it should be one of %s", column, word,
					Arrays.toString(vocabulary.getEnumConstants()));
		}
		return constant;
	}

	/** Whether a field is a name that yields an id; any other text is an error. */
	boolean isName(Line line, String column) {
		String name = line.fields().get(this.header.indexOf(column));
		boolean named = Slug.of(name).isPresent();
		if (!named) {
			error(line.number(), "'%s' is not a name; it should have an ASCII letter or digit", name);
		}
		return named;
	}

	void error(int line, String message, Object... arguments) {
		this.errors.add("%s:%d: %s".formatted(this.file, line, message.formatted(arguments)));
	}

	/**
	 * A line of the file.
	 *
	 * @param number its number, from 1
	 * @param fields its fields without outer blanks, in the order of the header
	 */
	record Line(int number, List<String> fields) {

		String field(int index) {
			return this.fields.get(index);
		}

	}

}
