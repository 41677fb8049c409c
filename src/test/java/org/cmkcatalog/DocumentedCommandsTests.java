package org.cmkcatalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Every command that a document shows an answer to gives that answer. */
@ServiceTest
class DocumentedCommandsTests {

	private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "README.md, 8", "docs/dashboards.md, 3" })
	void commandsAnswerWhatIsShown(String document, int least) throws Exception {
		assumeThatToolsAreThere();
		List<Example> examples = examples(Files.readString(Path.of(document)));
		assertThat(examples).hasSizeGreaterThanOrEqualTo(least);
		for (Example example : examples) {
			String command = example.command().replace("localhost:8080", "localhost:" + this.port);
			assertThat(run(command)).as(example.command()).isEqualTo(example.answer());
		}
	}

	private static void assumeThatToolsAreThere() throws InterruptedException {
		String found;
		try {
			found = run("command -v curl && command -v jq");
		}
		catch (IOException ex) {
			found = "no bash";
		}
		assumeTrue(found.endsWith("jq"), "skipped: the documents' commands need bash, curl and jq");
	}

	private static List<Example> examples(String readme) {
		List<Example> examples = new ArrayList<>();
		for (MatchResult block : CONSOLE.matcher(readme).results().toList()) {
			for (String part : block.group(1).substring(2).split("\n\\$ ")) {
				int end = part.indexOf('\n');
				examples.add(new Example(part.substring(0, end), part.substring(end + 1).strip()));
			}
		}
		return examples;
	}

	private static String run(String command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return output.strip();
	}

	private record Example(String command, String answer) {

	}

}
