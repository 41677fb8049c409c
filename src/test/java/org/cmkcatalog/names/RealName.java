package org.cmkcatalog.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A name of a public document, portal or tool, with the services that it means.
 *
 * @param name the name as written there
 * @param means how many services it means
 * @param services ids of these services
 */
record RealName(String name, Means means, Set<String> services) {

	private static final Path FILE = Path.of("src/test/resources/real-names.csv");

	/** The names of {@code real-names.csv}. */
	static List<RealName> all() {
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(FILE)) {
			return lines.stream().map(RealName::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RealName of(NamedCsvRecord line) {
		String services = line.getField("services");
		return new RealName(line.getField("name"), Means.valueOf(line.getField("means").toUpperCase(Locale.ROOT)),
				services.isEmpty() ? Set.of() : Set.of(services.split(" ")));
	}

	/** How many services a name means in the edition 2024-07-19. */
	enum Means {

		ONE, NONE, AMBIGUOUS,

		/** One, which this edition does not list. */
		OTHER_EDITION

	}

}
