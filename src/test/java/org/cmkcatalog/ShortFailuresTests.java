package org.cmkcatalog;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is left of a long message of a failed assertion. */
class ShortFailuresTests {

	private static final String FILE = "target/surefire-reports/ATests-output.txt";

	@Test
	void messageWhenShortIsLeftAlone() {
		assertThat(ShortFailures.shorten("\nexpected: 1\n but was: 2\n", FILE)).isNull();
	}

	@Test
	void messageWhenLongKeepsItsStartAndItsEnd() {
		String page = IntStream.range(0, 500).mapToObj("<p>%d</p>"::formatted).collect(Collectors.joining("\n\n"));
		String message = "%nExpecting actual:%n  \"%s\"%nto contain:%n  \"<h1>\"%n".formatted(page);
		assertThat(ShortFailures.shorten(message, FILE)).startsWith("Expecting actual:\n  \"<p>0</p>\n")
			.endsWith("\nto contain:\n  \"<h1>\"")
			.contains(FILE)
			.hasLineCount(9);
	}

	@Test
	void lineWhenLongKeepsItsStartAndItsEnd() {
		String message = "expected: \"a%sz\"".formatted("b".repeat(100_000));
		assertThat(ShortFailures.shorten(message, FILE)).startsWith("expected: \"abb")
			.contains("bbz\"")
			.contains(FILE)
			.hasSizeLessThan(400);
	}

}
