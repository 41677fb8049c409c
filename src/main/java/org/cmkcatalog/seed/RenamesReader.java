package org.cmkcatalog.seed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads renames.csv: renames, splits and merges of services, with their edition. */
final class RenamesReader {

	private final SeedCsv csv;

	private RenamesReader(SeedCsv csv) {
		this.csv = csv;
	}

	/**
	 * Reads the file.
	 * @param bytes the file's bytes, UTF-8
	 * @param errors receives errors, as {@code renames.csv:LINE: reason}
	 * @return its lines, by edition
	 */
	static List<Rename> read(byte[] bytes, List<String> errors) {
		RenamesReader reader = new RenamesReader(
				new SeedCsv(Rename.FILE, List.of("edition", "kind", "from", "to"), errors));
		return reader.csv.read(bytes)
			.stream()
			.flatMap((line) -> reader.rename(line).stream())
			.sorted(Comparator.comparing(Rename::edition))
			.toList();
	}

	private Optional<Rename> rename(SeedCsv.Line line) {
		Optional<LocalDate> edition = edition(line);
		Optional<RenameKind> kind = this.csv.word(line, "kind", RenameKind.class);
		boolean named = this.csv.isName(line, "from") & this.csv.isName(line, "to");
		return named ? edition.flatMap(
				(date) -> kind.map((known) -> new Rename(line.number(), date, known, line.field(2), line.field(3))))
				: Optional.empty();
	}

	private Optional<LocalDate> edition(SeedCsv.Line line) {
		try {
			return Optional.of(LocalDate.parse(line.field(0)));
		}
		catch (DateTimeException ex) {
			this.csv.error(line.number(), "the edition is '%s'; it should be a date YYYY-MM-DD", line.field(0));
			return Optional.empty();
		}
	}

}
