package org.cmkcatalog.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The OpenAPI document breaks no client of version 1.0, whose document is committed
 * beside it. The changelog announces every operation that does break one.
 */
class OpenApiCompatibilityTests {

	private static final Path BASELINE = Path.of("docs/contract/openapi-1.0.json");

	private static final Path DOCUMENT = Path.of("docs/openapi.json");

	/** Within v1, values may be added to enums. */
	private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
		.configProperty("incompatible.response.enum.increased", "false")
		.build();

	private static final Path CHANGELOG = Path.of("docs/API-CHANGELOG.md");

	@Test
	void whatBreaksClientsIsAnnounced() throws IOException {
		List<String> broken = broken(Files.readString(BASELINE), Files.readString(DOCUMENT));
		String announced = announced();
		assertThat(broken).allSatisfy((operation) -> assertThat(announced).contains("`" + operation + "`"));
		System.out.printf("contract: compared with %s, %d operations broken, all announced%n", BASELINE.getFileName(),
				broken.size());
	}

	/** The changelog's first section: what has changed since the baseline. */
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
		ChangedOpenApi changes = OpenApiCompare.fromContents(in30(before), in30(after), List.of(), OPTIONS);
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
		String document = Files.readString(DOCUMENT);
		assertThat(change.apply(document)).as(name).isNotEqualTo(document);
		assertThat(broken(document, change.apply(document))).as(name).isNotEmpty();
	}

	@Test
	void valueMoreOfAnEnumBreaksNothing() throws IOException {
		String document = Files.readString(DOCUMENT);
		String more = document.replace("\"not_listed\",", "\"not_listed\", \"another\",");
		assertThat(more).isNotEqualTo(document);
		assertThat(broken(document, more)).isEmpty();
	}

	@Test
	void sameDocumentAndAFieldMoreBreakNothing() throws IOException {
		String document = Files.readString(DOCUMENT);
		assertThat(broken(document, document)).isEmpty();

		assertThat(broken(document,
				document.replaceAll("\"asWritten\" : \\{", "\"more\" : { \"type\" : \"string\" }, $0")))
			.isEmpty();
	}

}
