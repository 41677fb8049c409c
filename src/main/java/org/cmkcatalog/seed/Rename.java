package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.cmkcatalog.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A line of renames.csv: a fact about two names. The edition is that of the change, the
 * first with the later name. It is missing unless one of the names also means something
 * else, because the documents show when the change was.
 */
record Rename(SeedLine line, @Nullable LocalDate edition, Kind kind, String from, String to) {

	static final String FILE = "renames.csv";

	static final List<String> HEADER = List.of("edition", "kind", "from", "to");

	/** The lines of the file. */
	static List<Rename> read(byte[] bytes, List<String> errors) {
		return SeedLine.readWithoutFirst(FILE, HEADER, bytes, errors).stream().map(Rename::of).toList();
	}

	private static Rename of(SeedLine line) {
		Rename rename = new Rename(line, line.text("edition").isEmpty() ? null : line.date("edition"),
				line.word("kind", Kind.class), line.name("from"), line.name("to"));
		if (rename.isSameName() && rename.kind != Kind.SPLIT && rename.kind != Kind.MERGED) {
			line.error("'%s' and '%s' are one name, which needs no line", rename.from, rename.to);
		}
		return rename;
	}

	/** The line that states that two names are of one service, without a line feed. */
	static String line(Kind kind, String from, String to) {
		return SeedLine.written(List.of("", kind.toString(), from, to));
	}

	private boolean isSameName() {
		return Slug.of(this.from).equals(Slug.of(this.to));
	}

	Slug fromSlug() {
		return Slug.of(this.from).orElseThrow();
	}

	Slug toSlug() {
		return Slug.of(this.to).orElseThrow();
	}

	/** What a line says of its names. */
	enum Kind {

		/** A service had the one name and then the other. */
		RENAMED,

		/** A service has both names, and editions may list it under both. */
		SAME,

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
