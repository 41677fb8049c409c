package org.cmkcatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.spring.javaformat.formatter.FileEdit;
import io.spring.javaformat.formatter.FileFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sources are formatted as spring-javaformat does it. The plugin that mends them
 * would name the files only, not the lines.
 */
@Tag("format")
class SourceFormatTests {

	private static final List<String> FOLDERS = List.of("src/main/java", "src/test/java", "bench/java");

	/** Enough to see what is wrong. */
	private static final int MOST_VIOLATIONS = 20;

	private static Stream<Path> sources(String folder) {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first line of a file that the formatter would change. */
	private static Optional<String> violation(Path source) {
		try {
			FileEdit edit = new FileFormatter().formatFile(source.toFile(), StandardCharsets.UTF_8);
			return edit.hasEdits() ? FirstDifference.between(edit.getFormattedContent(), Files.readString(source))
				.map((difference) -> "%s:%d: should be '%s'".formatted(source, difference.line(),
						difference.expected().replace("\t", "→")))
					: Optional.empty();
		}
		catch (Exception ex) {
			throw new IllegalStateException("%s cannot be formatted".formatted(source), ex);
		}
	}

	@Test
	void everySourceIsFormatted() {
		List<Path> sources = FOLDERS.stream().flatMap(SourceFormatTests::sources).toList();
		assertThat(sources).hasSizeGreaterThan(600);
		List<String> violations = sources.parallelStream()
			.flatMap((source) -> violation(source).stream())
			.limit(MOST_VIOLATIONS)
			.toList();
		assertThat(violations)
			.withFailMessage(() -> "%s%nmend the format with: ./mvnw spring-javaformat:apply"
				.formatted(String.join("\n", violations)))
			.isEmpty();
	}

}
