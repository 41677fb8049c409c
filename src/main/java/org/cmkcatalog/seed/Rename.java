package org.cmkcatalog.seed;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.cmkcatalog.document.Slug;

/** A line of renames.csv; the edition is the first that has the later name. */
record Rename(SeedLine line, LocalDate edition, Kind kind, String from, String to) {

	static final String FILE = "renames.csv";

	/** The lines of the file, by edition. */
	static List<Rename> read(byte[] bytes, List<String> errors) {
		return SeedLine.read(FILE, List.of("edition", "kind", "from", "to"), bytes, errors)
			.stream()
			.map((line) -> new Rename(line, line.date("edition"), line.word("kind", Kind.class), line.name("from"),
					line.name("to")))
			.sorted(Comparator.comparing(Rename::edition))
			.toList();
	}

	/** The line that declares a new name, without a line feed. */
	static String line(LocalDate edition, String from, String to) {
		StringWriter line = new StringWriter();
		CsvWriter.builder()
			.autoFlush(true)
			.build(line)
			.writeRecord(edition.toString(), Kind.RENAMED.toString(), from, to);
		return line.toString().strip();
	}

	Slug fromSlug() {
		return Slug.of(this.from).orElseThrow();
	}

	Slug toSlug() {
		return Slug.of(this.to).orElseThrow();
	}

	/** What happened to a service. */
	enum Kind {

		/** The service has a new name and keeps its id. */
		RENAMED,

		/** One service became several, with a line for each. */
		SPLIT,

		/** Several services became one, with a line for each. */
		MERGED;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
