package org.cmkcatalog;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CmkCatalogApplication {

	/** The system property of a start that only trains the JVM's cache. */
	private static final String TRAINING = "cmk.catalog.training";

	/**
	 * The system property of a start by Maven, to which another exit code is a failure.
	 */
	private static final String STOPS_WITH_ZERO = "cmk.catalog.stops-with-zero";

	/**
	 * Starts the service, or runs a command instead: {@code check FILE},
	 * {@code coverage FILE}, {@code fetch}, {@code seed}, {@code help} or
	 * {@code version}.
	 * @param arguments Spring Boot's command line, for example
	 * {@code --server.port=8081}, or that of a command
	 */
	public static void main(String[] arguments) {
		PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		OptionalInt exitCode = Commands.run(arguments, out, err);
		if (exitCode.isPresent()) {
			System.exit(exitCode.getAsInt());
		}
		SpringApplication application = new SpringApplication(CmkCatalogApplication.class);
		if (Boolean.getBoolean(STOPS_WITH_ZERO)) {
			// not before it has started: a failed start keeps its exit code
			application.addListeners((ApplicationListener<ApplicationStartedEvent>) (started) -> stopWithZero());
		}
		ConfigurableApplicationContext context = application.run(arguments);
		if (Boolean.getBoolean(TRAINING)) {
			// the common answers were requested: the JVM has loaded what it needs
			context.close();
		}
	}

	/** After the service has stopped; a signal would end the process with 130 or 143. */
	private static void stopWithZero() {
		SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
	}

}
