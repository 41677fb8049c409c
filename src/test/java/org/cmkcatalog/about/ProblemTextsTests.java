package org.cmkcatalog.about;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The documentation of problems says what the code does. */
@ServiceTest
class ProblemTextsTests {

	private static final Pattern TYPE = Pattern.compile("""
			new ProblemType\\(\\s*"(?<name>[a-z-]+)",\\s*HttpStatus\\.(?<status>[A-Z_]+),\\s*"(?<title>[^"]+)"\\)""");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	@Test
	void kindsAreThoseOfTheCode() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			List<String> types = sources.filter((path) -> path.toString().endsWith(".java"))
				.flatMap((path) -> TYPE.matcher(read(path)).results())
				.map((type) -> "%s %d %s".formatted(type.group(1), HttpStatus.valueOf(type.group(2)).value(),
						type.group(3)))
				.toList();
			assertThat(types).hasSize(19);
			assertThat(ProblemTexts.all().kinds().stream().map(ProblemTextsTests::inWords))
				.containsExactlyInAnyOrderElementsOf(types);
		}
	}

	private static String inWords(ProblemText kind) {
		return "%s %s %s".formatted(kind.name(), kind.status().replaceFirst(",.*", ""), kind.title());
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<ProblemText> kinds() {
		return ProblemTexts.all().kinds();
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void kindSaysWhatItMeansAndWhatToDo(ProblemText kind) {
		assertThat(kind.parts()).containsOnlyKeys("what it means", "what to do", "example");
		assertThat(kind.parts().values()).allSatisfy((lines) -> assertThat(lines).isNotEmpty());
		assertThat(kind.html()).doesNotContain(".md").doesNotContain("<a ");
	}

	private static List<ProblemText> kindsThatRequestsCause() {
		return kinds().stream()
			.filter((kind) -> !List.of("internal-error", "body-too-slow", "busy").contains(kind.name()))
			.toList();
	}

	private static JsonNode example(ProblemText kind) {
		List<String> example = Objects.requireNonNull(kind.parts().get("example"));
		return JsonMapper.shared().readTree(String.join("\n", example.subList(1, example.size())));
	}

	@ParameterizedTest
	@MethodSource("kindsThatRequestsCause")
	void exampleIsWhatTheServiceAnswers(ProblemText kind) {
		assertThat(answer(kind)).isEqualTo(example(kind));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void exampleHasTheTypeOfItsKind(ProblemText kind) {
		assertThat(example(kind).path("type").asString()).isEqualTo(kind.type());
	}

	/** No request makes the service fail; the words are those of the OpenAPI document. */
	@Test
	void exampleOfAFailureSaysWhereToLook() {
		ProblemText kind = kinds().stream()
			.filter((text) -> text.name().equals("internal-error"))
			.findFirst()
			.orElseThrow();
		assertThat(example(kind).path("detail").asString()).isEqualTo(
				"The service failed to answer. The request may be right; trying again later may help. The log has it under the trace id 1a2b3c4d5e6f7089.");
	}

	private JsonNode answer(ProblemText kind) {
		String text = Pattern.compile("\\*\\*Example\\.\\*\\* (.*)")
			.matcher(read(Path.of("docs/problems.md")).split("problem:%s`".formatted(kind.name()))[1])
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		List<String> codes = CODE.matcher(text).results().map((MatchResult code) -> code.group(1)).toList();
		String[] target = codes.get(0).split(" ");
		RestTestClient.RequestBodySpec request = this.client.method(HttpMethod.valueOf(target[0]))
			.uri(URI.create("http://localhost:%d%s".formatted(this.port, target[1])));
		codes.stream()
			.skip(1)
			.filter((code) -> code.matches("[A-Z][\\w-]+: .*"))
			.map((header) -> header.split(": "))
			.forEach((header) -> request.header(header[0], header[1]));
		if (text.contains("the body")) {
			request.body(codes.get(codes.size() - 1));
		}
		else if (text.contains("more than 1 MiB")) {
			request.header("Content-Type", "text/plain").body("x".repeat(1024 * 1024 + 1));
		}
		return JsonMapper.shared()
			.readTree(String.valueOf(request.exchange().expectBody(String.class).returnResult().getResponseBody()));
	}

}
