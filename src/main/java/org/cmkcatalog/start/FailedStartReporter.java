package org.cmkcatalog.start;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.BeansException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * Tells why a start failed: what an analyzer knows of it, or else the failure's own words
 * in the same form. A stack trace is for {@code --debug}.
 */
class FailedStartReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(FailedStartReporter.class);

	private static final int MEGABYTE = 1024 * 1024;

	private final @Nullable ConfigurableApplicationContext context;

	FailedStartReporter(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public boolean reportException(Throwable failure) {
		if (isStopping()) {
			log.info("The start was interrupted: the process was told to stop");
			return true;
		}
		if (isOutOfMemory(failure)) {
			report("The service needs more memory than its heap of %d MB."
				.formatted(Runtime.getRuntime().maxMemory() / MEGABYTE),
					"Give the JVM more, for example -Xmx512m. docs/operations.md says what the service needs.",
					failure);
			return true;
		}
		if (!isReportedByOthers(failure)) {
			report(words(failure), "Check the settings that this is about; docs/configuration.md lists them. "
					+ "Start with --debug to see where it happened.", failure);
		}
		return true;
	}

	/** Those of Spring Boot come first, in whatever order all are asked. */
	private boolean isReportedByOthers(Throwable failure) {
		ArgumentResolver arguments = (this.context != null)
				? ArgumentResolver.of(ConfigurableApplicationContext.class, this.context) : null;
		return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
			.load(SpringBootExceptionReporter.class, arguments)
			.stream()
			.filter((reporter) -> !(reporter instanceof FailedStartReporter))
			.anyMatch((reporter) -> reporter.reportException(failure));
	}

	private static void report(String description, String action, Throwable failure) {
		new LoggingFailureAnalysisReporter().report(new FailureAnalysis(description, action, failure));
	}

	/** Whether the JVM is shutting down, which only such an attempt tells. */
	private static boolean isStopping() {
		Thread hook = new Thread(() -> {
		});
		try {
			Runtime.getRuntime().addShutdownHook(hook);
			Runtime.getRuntime().removeShutdownHook(hook);
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	/** Also as the cause of an exception of H2. */
	private static boolean isOutOfMemory(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof OutOfMemoryError) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What the exceptions say, without those of Spring that only say which bean it was.
	 */
	private static String words(Throwable failure) {
		List<String> words = new ArrayList<>();
		Throwable last = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = (cause.getMessage() != null) ? cause.getMessage().strip() : "";
			boolean isSaid = message.isEmpty() || words.stream().anyMatch((said) -> said.contains(message));
			if (!isSaid && !(cause instanceof BeansException) && !(cause instanceof ApplicationContextException)) {
				words.add(message);
			}
			last = cause;
		}
		return "%s (%s)".formatted(String.join(": ", words), last.getClass().getSimpleName());
	}

}
