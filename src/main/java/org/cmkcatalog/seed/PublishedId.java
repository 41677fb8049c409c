package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.document.Slug;

/**
 * A line of services.csv: an id that was published for the service of a name in an
 * edition. It stays, whatever other editions are added.
 */
record PublishedId(SeedLine line, Slug id, String name, LocalDate edition) {

	static final String FILE = "services.csv";

	static final List<String> HEADER = List.of("id", "name", "edition");

	static List<PublishedId> read(byte[] bytes, List<String> errors) {
		return SeedLine.read(FILE, HEADER, bytes, errors)
			.stream()
			.map((line) -> new PublishedId(line, line.id("id"), line.name("name"), line.date("edition")))
			.toList();
	}

	/** The line that publishes an id, without a line feed. */
	static String line(Slug id, String name, LocalDate edition) {
		return SeedLine.written(List.of(id.toString(), name, edition.toString()));
	}

	Slug nameSlug() {
		return Slug.of(this.name).orElseThrow();
	}

}
