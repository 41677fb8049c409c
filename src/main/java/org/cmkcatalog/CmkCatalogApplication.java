package org.cmkcatalog;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.cmkcatalog.author.CheckCommand;

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
	 * Starts the service, or with {@code check FILE} runs the author's tool instead.
	 * @param arguments Spring Boot's command line, for example
	 * {@code --server.port=8081}, or that of the tool
	 */
	public static void main(String[] arguments) {
		if (arguments.length > 0 && arguments[0].equals(CheckCommand.NAME)) {
			PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
			PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
			System.exit(CheckCommand.run(Arrays.asList(arguments).subList(1, arguments.length), out, err));
		}
		ConfigurableApplicationContext context = SpringApplication.run(CmkCatalogApplication.class, arguments);
		if (Boolean.getBoolean(TRAINING)) {
			// started, and asked for the common answers: the JVM has seen what it needs
			context.close();
		}
	}

}
