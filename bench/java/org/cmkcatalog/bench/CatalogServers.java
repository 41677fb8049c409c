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

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The service on catalogs of several sizes, each in a process of its own, with the
 * database of its name in one PostgreSQL. Ends with what it started.
 */
final class CatalogServers implements AutoCloseable {

	/** The smallest that is documented to do for the largest catalog. */
	static final String HEAP = "-Xmx256m";

	/** Reading and writing 105 000 listings takes half a minute on a quiet machine. */
	private static final Duration LONGEST_START = Duration.ofMinutes(5);

	private final Path folder;

	private final int firstPort;

	private final EmbeddedPostgres postgres;

	private final List<Process> processes = new ArrayList<>();

	private final HttpClient client = HttpClient.newHttpClient();

	CatalogServers(Path folder, int firstPort) throws IOException {
		this.folder = folder;
		this.firstPort = firstPort;
		this.postgres = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
			.start();
	}

	/**
	 * Starts the service and waits until it is ready.
	 * @param name name of the folder of seed data, and of the database
	 * @param cacheSize memory for ready answers; with 0 no listings are kept either, so
	 * that a small catalog has to be read as a large one has
	 * @return the service's address
	 */
	URI start(String name, String cacheSize) throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + (this.firstPort + this.processes.size()));
		Path log = this.folder.resolve(name + ".log");
		ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"-XX:+UseSerialGC", HEAP, "-jar", "target/cmk-catalog.jar", "--server.address=127.0.0.1",
				"--server.port=" + address.getPort(), "--cmk.catalog.seed-location=" + this.folder.resolve(name),
				"--cmk.catalog.answer-cache-size=" + cacheSize,
				"--cmk.catalog.kept-listings=" + (cacheSize.equals("0") ? 0 : 2000))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", this.postgres.getJdbcUrl("postgres", name),
					"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", ""));
		Process process = builder.start();
		this.processes.add(process);
		long end = System.nanoTime() + LONGEST_START.toNanos();
		while (process.isAlive() && System.nanoTime() < end) {
			try {
				ask(address.resolve("/actuator/health/readiness"), BodyHandlers.discarding());
				return address;
			}
			catch (IOException ex) {
				Thread.sleep(200);
			}
		}
		throw new IOException("The service did not start:\n" + Files.readString(log));
	}

	/** Ends the services, and waits until they have ended. */
	void stop() {
		this.processes.forEach(Process::destroy);
		this.processes.forEach((process) -> process.onExit().join());
		this.processes.clear();
	}

	<T> T ask(URI uri, BodyHandler<T> body) throws IOException, InterruptedException {
		HttpResponse<T> answer = this.client.send(HttpRequest.newBuilder(uri).build(), body);
		if (answer.statusCode() != 200) {
			throw new IOException("%d from %s".formatted(answer.statusCode(), uri));
		}
		return answer.body();
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

}
