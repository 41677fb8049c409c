package org.cmkcatalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

import org.cmkcatalog.author.CheckCommand;
import org.cmkcatalog.author.FetchCommand;
import org.cmkcatalog.coverage.CoverageCommand;
import org.cmkcatalog.offline.SeededCatalog;
import org.cmkcatalog.seed.SeedCommand;

/** What the command line can ask for instead of the service, or in its place. */
final class Commands {

	/** Exit code of a command line that makes no sense. */
	private static final int MISUSE = 2;

	private static final Set<String> HELP = Set.of("--help", "-h", "help");

	private static final Set<String> VERSION = Set.of("--version", "-V", "version");

	private static final String USAGE = """
			Usage: java -jar cmk-catalog.jar [--SETTING=VALUE …]
			       java -jar cmk-catalog.jar COMMAND …

			Without a command, the service starts: http://localhost:8080 unless --server.port says otherwise.

			Commands:
			  seed      fill the tables of a database once, for a fleet: seed --spring.datasource.url=jdbc:…
			  check     check a file of a new edition: check seed-data/editions/YYYY-MM-DD.md
			  fetch     get the current edition of the page
			  coverage  judge the resources of an inventory file, without a server
			  help      print this text (also --help, -h)
			  version   print the version (also --version, -V)

			check, fetch and coverage explain their options with --help.

			Settings (docs/configuration.md lists all; in the environment: SERVER_PORT, CMK_CATALOG_EDITION, …):
			  --server.port=8080
			  --cmk.catalog.edition=YYYY-MM-DD           the edition that answers unless a request names another
			  --cmk.catalog.seed-location=./seed-data    serve the files of a folder, not the program's own data
			  --spring.datasource.url=jdbc:postgresql://host:5432/database
			  --spring.datasource.username=… --spring.datasource.password=…
			""";

	private Commands() {
	}

	/**
	 * Runs what the arguments ask for.
	 * @return the exit code, or nothing if the service should start
	 */
	static OptionalInt run(String[] arguments, PrintWriter out, PrintWriter err) {
		String name = (arguments.length > 0) ? arguments[0] : "";
		List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
		return switch (name) {
			case CheckCommand.NAME -> OptionalInt.of(CheckCommand.run(rest, out, err));
			case FetchCommand.NAME -> OptionalInt.of(FetchCommand.run(rest, out, err));
			case CoverageCommand.NAME -> OptionalInt.of(coverage(rest, err));
			case SeedCommand.NAME -> {
				OptionalInt code = settings(rest, out, err);
				yield code.isPresent() ? code : OptionalInt.of(SeedCommand.run(rest.toArray(String[]::new), out, err));
			}
			default -> settings(Arrays.asList(arguments), out, err);
		};
	}

	private static int coverage(List<String> arguments, PrintWriter err) {
		PrintStream report = System.out;
		// nothing else may write into the report
		System.setOut(System.err);
		return CoverageCommand.run(arguments, SeededCatalog::read, System.in, report, err);
	}

	/** Arguments that should be settings, help or version. */
	private static OptionalInt settings(List<String> arguments, PrintWriter out, PrintWriter err) {
		if (arguments.stream().anyMatch(HELP::contains)) {
			out.print(USAGE);
			out.flush();
			return OptionalInt.of(0);
		}
		if (arguments.stream().anyMatch(VERSION::contains)) {
			out.printf("CMK Catalog %s (Java %s)%n", version(), Runtime.version());
			return OptionalInt.of(0);
		}
		return arguments.stream()
			.filter((argument) -> !argument.startsWith("--"))
			.findFirst()
			.map((argument) -> OptionalInt.of(refuse(argument, arguments.indexOf(argument) == 0, err)))
			.orElseGet(OptionalInt::empty);
	}

	private static int refuse(String argument, boolean isFirst, PrintWriter err) {
		if (argument.startsWith("-D")) {
			err.printf("'%s' is an option of java: write it before -jar, or as --%s.%n", argument,
					argument.substring(2));
		}
		else if (isFirst && !argument.startsWith("-")) {
			err.printf("'%s' is not a command. The commands are check, coverage, fetch, help, seed and version; "
					+ "without one, the service starts.%n", argument);
		}
		else {
			err.printf("'%s' is not a setting: settings have the form --name=value.%n", argument);
		}
		err.println("'java -jar cmk-catalog.jar --help' explains the command line.");
		return MISUSE;
	}

	private static String version() {
		Properties build = new Properties();
		try (InputStream stream = Commands.class.getResourceAsStream("/META-INF/build-info.properties")) {
			if (stream != null) {
				build.load(stream);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return build.getProperty("build.version", "of an unknown version");
	}

}
