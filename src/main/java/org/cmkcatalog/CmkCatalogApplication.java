package org.cmkcatalog;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.cmkcatalog.author.CheckCommand;
import org.cmkcatalog.author.FetchCommand;
import org.cmkcatalog.coverage.CoverageCommand;
import org.cmkcatalog.offline.SeededCatalog;
import org.cmkcatalog.seed.SeedCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CmkCatalogApplication {

	/** The system property of a start that only trains the JVM's cache. */
	private static final String TRAINING = "cmk.catalog.training";

	/**
	 * Starts the service, or runs a command instead: {@code check FILE},
	 * {@code coverage FILE}, {@code fetch} or {@code seed}.
	 * @param arguments Spring Boot's command line, for example
	 * {@code --server.port=8081}, or that of a command
	 */
	public static void main(String[] arguments) {
		String command = (arguments.length > 0) ? arguments[0] : "";
		PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		if (command.equals(CheckCommand.NAME)) {
			System.exit(CheckCommand.run(Arrays.asList(arguments).subList(1, arguments.length), out, err));
		}
		if (command.equals(FetchCommand.NAME)) {
			System.exit(FetchCommand.run(Arrays.asList(arguments).subList(1, arguments.length), out, err));
		}
		if (command.equals(CoverageCommand.NAME)) {
			PrintStream report = System.out;
			// nothing else may write into the report
			System.setOut(System.err);
			System.exit(CoverageCommand.run(Arrays.asList(arguments).subList(1, arguments.length), SeededCatalog::read,
					System.in, report, err));
		}
		if (command.equals(SeedCommand.NAME)) {
			System.exit(SeedCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length), out, err));
		}
		ConfigurableApplicationContext context = SpringApplication.run(CmkCatalogApplication.class, arguments);
		if (Boolean.getBoolean(TRAINING)) {
			// the common answers were requested: the JVM has loaded what it needs
			context.close();
		}
	}

}
