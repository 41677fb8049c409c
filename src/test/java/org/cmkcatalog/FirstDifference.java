package org.cmkcatalog;

import java.util.List;
import java.util.Optional;

/**
 * Where two texts begin to differ.
 *
 * @param line number of the line, from 1
 * @param expected what it should be; empty if there should be no more lines
 * @param actual what it is; empty if there are no more lines
 */
public record FirstDifference(int line, String expected, String actual) {

	/** The first line that differs, or nothing if the texts are equal. */
	public static Optional<FirstDifference> between(String expected, String actual) {
		if (expected.equals(actual)) {
			return Optional.empty();
		}
		List<String> expectedLines = expected.lines().toList();
		List<String> actualLines = actual.lines().toList();
		int line = 0;
		while (line < Math.min(expectedLines.size(), actualLines.size())
				&& expectedLines.get(line).equals(actualLines.get(line))) {
			line++;
		}
		return Optional.of(new FirstDifference(line + 1, line(expectedLines, line), line(actualLines, line)));
	}

	private static String line(List<String> lines, int line) {
		return (line < lines.size()) ? lines.get(line) : "";
	}

}
