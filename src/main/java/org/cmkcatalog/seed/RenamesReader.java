package org.cmkcatalog.seed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

/** Reads renames.csv: what a rename, a split or a merge was, and in which edition. */
final class RenamesReader {

	private static final List<String> HEADER = List.of("edition", "kind", "from", "to");

	private final List<String> errors;

	private final Map<List<String>, Integer> lines = new HashMap<>();

	private RenamesReader(List<String> errors) {
		this.errors = errors;
	}

	/**
	 * Reads the file.
	 * @param bytes the file's bytes, UTF-8
	 * @param errors takes what is wrong, as {@code renames.csv:LINE: reason}
	 * @return its lines, by edition
	 */
	static List<Rename> read(byte[] bytes, List<String> errors) {
		return new RenamesReader(errors).read(bytes);
	}

	private List<Rename> read(byte[] bytes) {
		List<Rename> renames = new ArrayList<>();
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
			if (records.isEmpty() || !records.get(0).getFields().equals(HEADER)) {
				error(1, "the first line should be '%s'", String.join(",", HEADER));
				return List.of();
			}
			records.stream().skip(1).forEach((line) -> rename(line).ifPresent(renames::add));
		}
		catch (CharacterCodingException ex) {
			error(1, "the file is not UTF-8; it should be saved as UTF-8");
		}
		catch (CsvParseException ex) {
			error(1, "the file is not CSV: %s", String.valueOf(ex.getMessage()));
		}
		return renames.stream().sorted(Comparator.comparing(Rename::edition)).toList();
	}

	private Optional<Rename> rename(CsvRecord line) {
		int number = (int) line.getStartingLineNumber();
		List<String> fields = line.getFields().stream().map(String::strip).toList();
		if (fields.size() != HEADER.size()) {
			error(number, "the line has %d fields; it should have %d: %s. A name with a comma stands in quotes",
					fields.size(), HEADER.size(), String.join(",", HEADER));
			return Optional.empty();
		}
		Integer same = this.lines.putIfAbsent(fields, number);
		if (same != null) {
			error(number, "the same stands in line %d already", same);
			return Optional.empty();
		}
		Optional<LocalDate> edition = date(fields.get(0), number);
		Optional<RenameKind> kind = kind(fields.get(1), number);
		boolean named = isName(fields.get(2), number) & isName(fields.get(3), number);
		if (edition.isEmpty() || kind.isEmpty() || !named) {
			return Optional.empty();
		}
		return Optional.of(new Rename(number, edition.get(), kind.get(), fields.get(2), fields.get(3)));
	}

	private Optional<LocalDate> date(String text, int line) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			error(line, "the edition is '%s'; it should be a date YYYY-MM-DD", text);
			return Optional.empty();
		}
	}

	private Optional<RenameKind> kind(String word, int line) {
		Optional<RenameKind> kind = Arrays.stream(RenameKind.values())
			.filter((constant) -> constant.toString().equals(word))
			.findFirst();
		if (kind.isEmpty()) {
			error(line, "the kind is '%s'; it should be one of %s", word, Arrays.toString(RenameKind.values()));
		}
		return kind;
	}

	private boolean isName(String name, int line) {
		boolean named = Slug.of(name).isPresent();
		if (!named) {
			error(line, "'%s' is no name; it should have an ASCII letter or digit", name);
		}
		return named;
	}

	private void error(int line, String message, Object... arguments) {
		this.errors.add("%s:%d: %s".formatted(Rename.FILE, line, message.formatted(arguments)));
	}

}
