package org.cmkcatalog.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The OpenAPI document breaks no client of the one before it: that of the last release
 * or, as long as there is none, the one before its last change. What breaks one has to be
 * announced.
 */
class OpenApiCompatibilityTests {

	private static final String DOCUMENT = "docs/openapi.json";

	private static final Path CHANGELOG = Path.of("docs/API-CHANGELOG.md");

	@Test
	void whatBreaksClientsIsAnnounced() throws Exception {
		String document = Files.readString(Path.of(DOCUMENT));
		Optional<String> revision = revisionBefore(document);
		assumeTrue(revision.isPresent(), "skipped: there is no earlier document, or no git to ask for it");
		List<String> broken = broken(git("show", revision.get() + ":" + DOCUMENT), document);
		String announced = announced();
		assertThat(broken).allSatisfy((operation) -> assertThat(announced).contains("`" + operation + "`"));
		System.out.printf("contract: compared with %s, %d operations broken, all announced%n", revision.get(),
				broken.size());
	}

	private static Optional<String> revisionBefore(String document) throws Exception {
		String tag = git("describe", "--tags", "--abbrev=0");
		if (!tag.isBlank() && !git("show", tag.strip() + ":" + DOCUMENT).isBlank()) {
			return Optional.of(tag.strip());
		}
		List<String> revisions = git("log", "-2", "--format=%h", "--", DOCUMENT).lines().toList();
		boolean isChanged = !git("show", "HEAD:" + DOCUMENT).equals(document);
		return revisions.stream().skip(isChanged ? 0 : 1).findFirst();
	}

	/** What git says; nothing if it fails, or if there is none. */
	private static String git(String... arguments) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return (process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0) ? output : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** The changelog's first section: what has changed since the last release. */
	private static String announced() throws IOException {
		String[] sections = Files.readString(CHANGELOG).split("(?m)^## ");
		assertThat(sections).hasSizeGreaterThan(1);
		return sections[1].replaceAll("\\s+", " ");
	}

	/** Of a document in 3.1, the comparison does not see that a type is another. */
	private static String in30(String document) {
		return OpenApi30Controller.in30((ObjectNode) JsonMapper.shared().readTree(document)).toString();
	}

	private static List<String> broken(String before, String after) {
		ChangedOpenApi changes = OpenApiCompare.fromContents(in30(before), in30(after));
		return Stream
			.concat(changes.getMissingEndpoints()
				.stream()
				.map((endpoint) -> "%s %s".formatted(endpoint.getMethod(), endpoint.getPathUrl())),
					changes.getChangedOperations()
						.stream()
						.filter((operation) -> operation.isIncompatible())
						.map((operation) -> "%s %s".formatted(operation.getHttpMethod(), operation.getPathUrl())))
			.distinct()
			.sorted()
			.toList();
	}

	static Stream<Arguments> breaks() {
		return Stream.of(arguments("a path that is gone", replacing("\"/api/v1/summary\"", "\"/api/v1/counts\"")),
				arguments("a field that is gone", replacing("\"support\" : \\{", "\"said\" : {")),
				arguments("a field of another type", replacing(
						"\"type\" : \"integer\"(,\\s+\"format\" : \"int64\",\\s+\"description\" : \"number of items)",
						"\"type\" : \"string\"$1")),
				arguments("an id that is renamed in the path", replacing("/footnotes\"", "/notes\"")));
	}

	private static UnaryOperator<String> replacing(String regex, String replacement) {
		return (document) -> document.replaceAll(regex, replacement);
	}

	@ParameterizedTest
	@MethodSource("breaks")
	void breakIsNoticed(String name, UnaryOperator<String> change) throws IOException {
		String document = Files.readString(Path.of(DOCUMENT));
		assertThat(change.apply(document)).as(name).isNotEqualTo(document);
		assertThat(broken(document, change.apply(document))).as(name).isNotEmpty();
	}

	@Test
	void sameDocumentAndAFieldMoreBreakNothing() throws IOException {
		String document = Files.readString(Path.of(DOCUMENT));
		assertThat(broken(document, document)).isEmpty();

		assertThat(broken(document,
				document.replaceAll("\"asWritten\" : \\{", "\"more\" : { \"type\" : \"string\" }, $0")))
			.isEmpty();
	}

}
