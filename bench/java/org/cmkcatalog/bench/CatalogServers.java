package org.cmkcatalog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The service on catalogs of several sizes, each in a process of its own, with the
 * database of its name in one PostgreSQL. Ends with what it started.
 */
final class CatalogServers implements AutoCloseable {

	private static final String JAR = "target/cmk-catalog.jar";

	/** To read 105 000 listings takes a tenth of it. */
	private static final Duration LONGEST_START = Duration.ofMinutes(3);

	/** To write 105 000 listings takes a tenth of it. */
	private static final Duration LONGEST_SEED = Duration.ofMinutes(5);

	private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

	private final Path folder;

	private final int firstPort;

	private final EmbeddedPostgres postgres;

	private final List<Server> servers = new ArrayList<>();

	private final HttpClient client = HttpClient.newHttpClient();

	private int started;

	CatalogServers(Path folder, int firstPort) throws IOException {
		this.folder = folder;
		this.firstPort = firstPort;
		this.postgres = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
			.start();
	}

	/**
	 * Fills the tables with the command {@code seed}, in a process of its own.
	 * @param database the database
	 * @param seed name of the folder of seed data
	 */
	void seed(String database, String seed) throws IOException, InterruptedException {
		Path log = this.folder.resolve(seed + "-seed.log");
		Process process = launch(database, log,
				List.of("-jar", JAR, "seed", "--cmk.catalog.seed-location=" + this.folder.resolve(seed)));
		try {
			if (!process.waitFor(LONGEST_SEED.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IOException("The tables were not filled:\n" + Files.readString(log));
			}
		}
		finally {
			process.destroy();
		}
	}

	/**
	 * Starts the service on tables that are filled, and waits until it is ready.
	 * @param name name of the database, and of the folder of its seed data
	 * @param heap the largest heap, for example {@code 256m}
	 * @param settings further arguments of the service
	 * @return the service
	 * @throws IOException if it does not start, with the end of its log
	 */
	Server start(String name, String heap, String... settings) throws IOException, InterruptedException {
		int number = this.started++;
		URI address = URI.create("http://127.0.0.1:" + (this.firstPort + number));
		Path log = this.folder.resolve("%s-%d.log".formatted(name, number));
		List<String> command = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx" + heap, "-jar", JAR,
				"--server.address=127.0.0.1", "--server.port=" + address.getPort(),
				"--cmk.catalog.seed-location=" + this.folder.resolve(name)));
		command.addAll(List.of(settings));
		long begin = System.nanoTime();
		Process process = launch(name, log, command);
		long end = begin + LONGEST_START.toNanos();
		while (process.isAlive() && System.nanoTime() < end) {
			try {
				ask(address.resolve("/actuator/health/readiness"), BodyHandlers.discarding());
				Server server = new Server(name, heap, address, process, log, (System.nanoTime() - begin) / 1e9);
				this.servers.add(server);
				return server;
			}
			catch (IOException ex) {
				Thread.sleep(100);
			}
		}
		process.destroyForcibly().onExit().join();
		List<String> lines = Files.readAllLines(log);
		throw new IOException(
				"%s was not ready after %.0f s in a heap of %s:%n%s".formatted(name, (System.nanoTime() - begin) / 1e9,
						heap, String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()))));
	}

	private Process launch(String database, Path log, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(arguments);
		command.add(0, ProcessHandle.current().info().command().orElse("java"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", this.postgres.getJdbcUrl("postgres", database),
					"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", ""));
		return builder.start();
	}

	/** Ends the services, and waits until they have ended. */
	void stop() {
		this.servers.forEach((server) -> server.process().destroy());
		this.servers.forEach((server) -> server.process().onExit().join());
		this.servers.clear();
	}

	<T> T ask(URI uri, BodyHandler<T> body) throws IOException, InterruptedException {
		HttpResponse<T> answer = this.client.send(request(uri), body);
		if (answer.statusCode() != 200) {
			throw new IOException("%d from %s".formatted(answer.statusCode(), uri));
		}
		return answer.body();
	}

	/** Asks without waiting for the answer. */
	CompletableFuture<HttpResponse<byte[]>> askAside(URI uri) {
		return this.client.sendAsync(request(uri), BodyHandlers.ofByteArray());
	}

	String etag(URI uri) throws IOException, InterruptedException {
		return this.client.send(request(uri), BodyHandlers.discarding()).headers().firstValue("ETag").orElse("");
	}

	private static HttpRequest request(URI uri) {
		return HttpRequest.newBuilder(uri).timeout(LONGEST_ANSWER).build();
	}

	/** Runs a statement; the first column of its result, if it has one. */
	List<String> sql(String database, String statement) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection connection = this.postgres.getDatabase("postgres", database).getConnection();
				Statement run = connection.createStatement()) {
			if (run.execute(statement)) {
				try (ResultSet rows = run.getResultSet()) {
					while (rows.next()) {
						values.add(rows.getString(1));
					}
				}
			}
		}
		return values;
	}

	@Override
	public void close() throws IOException {
		stop();
		this.postgres.close();
	}

	/**
	 * A running service.
	 *
	 * @param name name of its catalog
	 * @param heap its largest heap
	 * @param address its address
	 * @param process its process
	 * @param log its log
	 * @param startup seconds from its start until it was ready
	 */
	record Server(String name, String heap, URI address, Process process, Path log, double startup) {

		/** Resident memory in MB, which only Linux tells here, or -1. */
		long residentMegabytes() throws IOException {
			Path status = Path.of("/proc/%d/status".formatted(this.process.pid()));
			if (!Files.isReadable(status)) {
				return -1;
			}
			try (Stream<String> lines = Files.lines(status)) {
				return lines.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
					.findFirst()
					.orElse(-1);
			}
		}

		/** Whether it is alive and never ran out of memory. */
		boolean isWell() throws IOException {
			try (Stream<String> lines = Files.lines(this.log)) {
				return this.process.isAlive() && lines.noneMatch((line) -> line.contains("OutOfMemoryError"));
			}
		}

	}

}
