package org.cmkcatalog.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The programs that tests in a browser need on this machine. Nothing is downloaded. */
final class BrowserPrograms {

	static final Path FOLDER = Path.of("browser");

	private static final String NODE = "node";

	/** The slowest file takes two minutes on two cores. */
	private static final int MOST_MINUTES = 8;

	private BrowserPrograms() {
	}

	/** What is missing and how to get it, or {@code null} if everything is there. */
	static @Nullable String missing() {
		if (chromium() == null) {
			return "no chromium was found; install it (Debian: apt-get install chromium), or set CHROMIUM to its path";
		}
		if (!isNodeThere()) {
			return "no Node 20 or later was found; install nodejs";
		}
		if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
			return "their packages were not found; run npm install --prefix browser --no-package-lock";
		}
		return null;
	}

	/** Runs a file, ends it and its browser in any case, and answers its exit code. */
	static int run(String file, String server, Path log) throws IOException, InterruptedException {
		Files.createDirectories(log.getParent());
		ProcessBuilder builder = new ProcessBuilder(NODE, "--test-reporter=spec", file).directory(FOLDER.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("BASE_URL", server);
		builder.environment().put("CHROMIUM", Objects.requireNonNull(chromium()).toString());
		Process process = builder.start();
		try {
			return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) ? process.exitValue() : -1;
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private static @Nullable Path chromium() {
		String chosen = System.getenv("CHROMIUM");
		Stream<Path> candidates = (chosen != null) ? Stream.of(Path.of(chosen))
				: Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(BrowserPrograms::onPath);
		return candidates.filter(Files::isExecutable).findFirst().orElse(null);
	}

	private static Stream<Path> onPath(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map((folder) -> Path.of(folder, program));
	}

	private static boolean isNodeThere() {
		try {
			return new ProcessBuilder(NODE, "--eval", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)")
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
