package org.cmkcatalog;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Shortens what a failed assertion says, so that it is seen on the console: an assertion
 * about a page would print the whole page. The whole message is in the output of the
 * test, which Surefire writes to a file.
 */
public class ShortFailures implements TestExecutionExceptionHandler {

	/**
	 * Names the folder of the reports; set by the build only: an editor shows the whole.
	 */
	static final String REPORTS = "cmk.test.reports";

	/** At the start and at the end: what was looked at, and what it should be. */
	private static final int LINES = 4;

	private static final int WIDTH = 200;

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
		String reports = System.getProperty(REPORTS);
		if (reports == null || !(failure instanceof AssertionError)) {
			throw failure;
		}
		String message = String.valueOf(failure.getMessage());
		String file = "%s/%s-output.txt".formatted(reports, context.getRequiredTestClass().getName());
		String shortened = shorten(message, file);
		if (shortened == null) {
			throw failure;
		}
		System.err.printf("%s: %s%n", context.getDisplayName(), message);
		AssertionError shown = new AssertionError(shortened);
		shown.setStackTrace(failure.getStackTrace());
		throw shown;
	}

	/** The first and the last lines, or nothing if the message is short. */
	static @Nullable String shorten(String message, String file) {
		List<String> lines = message.lines().filter((line) -> !line.isBlank()).toList();
		boolean isNarrow = lines.stream().allMatch((line) -> line.length() <= WIDTH);
		if (lines.size() <= 2 * LINES && isNarrow) {
			return null;
		}
		List<String> cut = lines.stream().map(ShortFailures::cut).toList();
		if (lines.size() <= 2 * LINES) {
			return "%s%n  (the whole message is in %s)".formatted(String.join("\n", cut), file);
		}
		return "%s%n  … (%d lines, the whole message is in %s)%n%s".formatted(String.join("\n", cut.subList(0, LINES)),
				lines.size() - 2 * LINES, file, String.join("\n", cut.subList(lines.size() - LINES, lines.size())));
	}

	private static String cut(String line) {
		return (line.length() <= WIDTH) ? line
				: "%s … %s".formatted(line.substring(0, WIDTH / 2), line.substring(line.length() - WIDTH / 2));
	}

}
