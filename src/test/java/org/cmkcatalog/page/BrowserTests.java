package org.cmkcatalog.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page in a real browser: each test file of {@code browser/} is a test. They are
 * skipped where a browser or Node is missing.
 */
@ServiceTest
@Tag("browser")
@EnabledIf("isBrowserThere")
class BrowserTests {

	private static final int LAST_LINES = 80;

	@LocalServerPort
	private int port;

	static boolean isBrowserThere() {
		String missing = BrowserPrograms.missing();
		if (missing != null) {
			System.out.println("skipped: browser tests, " + missing);
		}
		return missing == null;
	}

	/** The test files, or that which takes the pictures of the documents if asked. */
	static List<String> files() throws IOException {
		if ("write".equals(System.getProperty("screenshots"))) {
			return List.of("screenshots.mjs");
		}
		try (Stream<Path> files = Files.list(BrowserPrograms.FOLDER)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".test.mjs"))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void pageWhenInABrowserPasses(String file) throws Exception {
		Path log = Path.of("target/browser", file + ".log");
		int code = BrowserPrograms.run(file, "http://localhost:" + this.port, log);
		List<String> lines = Files.readAllLines(log);
		lines.stream().filter((line) -> line.startsWith("browser: ")).forEach(System.out::println);
		List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
		assertThat(code).withFailMessage(() -> "browser/%s failed:\n%s".formatted(file, String.join("\n", last)))
			.isZero();
	}

}
