package org.cmkcatalog.seed;

import java.io.StringWriter;
import java.time.LocalDate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.cmkcatalog.document.Slug;

/**
 * A line of renames.csv.
 *
 * @param line its number, from 1
 * @param edition the first edition that has the later name
 * @param kind what happened
 * @param from the former name
 * @param to the later name
 */
record Rename(int line, LocalDate edition, RenameKind kind, String from, String to) {

	/** Name of the file in the seed folder. */
	static final String FILE = "renames.csv";

	static String line(LocalDate edition, RenameKind kind, String from, String to) {
		StringWriter line = new StringWriter();
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).autoFlush(true).build(line);
		csv.writeRecord(edition.toString(), kind.toString(), from, to);
		return line.toString().strip();
	}

	Slug fromSlug() {
		return Slug.of(this.from).orElseThrow();
	}

	Slug toSlug() {
		return Slug.of(this.to).orElseThrow();
	}

	String error(String message, Object... arguments) {
		return "%s:%d: %s".formatted(FILE, this.line, message.formatted(arguments));
	}

}
