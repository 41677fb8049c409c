package org.cmkcatalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The code that is shown for clients is code that {@code clients/check} runs. */
class ClientProgramsTests {

	private static final Pattern SHOWN = Pattern
		.compile("```(?!\\n)\\w+\\n(.*?)```\\n\\nWhole program: \\[(.*?)]\\(../(.*?)\\)", Pattern.DOTALL);

	/** Every program but those for builds. */
	private static final Pattern PROGRAM = Pattern.compile(".*[Pp]rogram\\.\\w+");

	private static String withoutIndents(String code) {
		return code.strip().replaceAll("(?m)^[ \t]+", "");
	}

	@Test
	void everyProgramIsShownAndEveryCodeIsOfAProgram() throws IOException {
		String document = Files.readString(Path.of("docs/clients.md"));
		List<MatchResult> shown = SHOWN.matcher(document).results().toList();
		assertThat(shown).allSatisfy((code) -> {
			assertThat(code.group(2)).isEqualTo(code.group(3));
			assertThat(withoutIndents(Files.readString(Path.of(code.group(3)))))
				.contains(withoutIndents(code.group(1)));
		});
		assertThat(document.split("```\\w")).as("blocks with code").hasSize(shown.size() + 1);
		try (Stream<Path> files = Files.walk(Path.of("clients"))) {
			assertThat(shown.stream().map((code) -> code.group(3))).containsExactlyInAnyOrderElementsOf(
					files.map(Path::toString).filter((file) -> PROGRAM.matcher(file).matches()).toList());
		}
	}

	/** What the check writes to run a program. */
	private static String run(Path program) {
		String[] name = program.getFileName().toString().split("\\.");
		return switch (name[1]) {
			case "ts" -> "\n%s ".formatted(name[0].replace("-program", ""));
			case "java" -> " %s ".formatted(name[0]);
			case "kt" -> " %sKt ".formatted(name[0]);
			default -> " " + program;
		};
	}

	@Test
	void everyProgramIsRunByTheCheck() throws IOException {
		String check = Files.readString(Path.of("clients/check"));
		try (Stream<Path> files = Files.walk(Path.of("clients"))) {
			assertThat(files.map(Path::toString)).filteredOn((file) -> PROGRAM.matcher(file).matches())
				.hasSize(12)
				.allSatisfy((program) -> assertThat(check).contains(run(Path.of(program))));
		}
	}

}
