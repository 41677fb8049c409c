package org.cmkcatalog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.cmkcatalog.seed.SeedReader;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * What a larger catalog costs, on PostgreSQL: seeding, a page of a filtered list made
 * anew and ready, and the whole list in a heap of 256 MB. The services run beside each
 * other and take turns, each in a process of its own.
 */
final class Growth {

	private static final int[] SIZES = { 1, 10, 100, 1000 };

	private static final int EDITIONS = 100;

	private static final Path WORK = Path.of("target/growth");

	private static final int FIRST_PORT = Integer.getInteger("port", 18080);

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	/** As many lists of a hundred as the answers kept have room for. */
	private static final int REQUESTS = Integer.getInteger("requests", 50);

	/** Rounds until the JVM has compiled what counts. */
	private static final int WARM_UP = 10;

	private static final long SEED = Long.getLong("seed", System.currentTimeMillis());

	/** Of a heap with this limit runs every service. */
	private static final String HEAP = "-Xmx256m";

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<Process> processes = new ArrayList<>();

	private final EmbeddedPostgres postgres;

	private Growth(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	public static void main(String[] arguments) throws Exception {
		LoggingSystem.get(Growth.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		FileSystemUtils.deleteRecursively(WORK);
		Files.createDirectories(WORK);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(WORK.resolve("postgresql").toFile())
			.start()) {
			Growth growth = new Growth(postgres);
			try {
				growth.run();
			}
			finally {
				growth.processes.forEach(Process::destroy);
				for (Process process : growth.processes) {
					process.waitFor();
				}
			}
		}
		FileSystemUtils.deleteRecursively(WORK);
	}

	private void run() throws Exception {
		System.out.printf("Seed %d; %d rounds of %d requests; heap %s; PostgreSQL 18 on the same machine.%n%n", SEED,
				ROUNDS, REQUESTS, HEAP);
		System.out.println("| catalog | listings | read and checked | into the tables | per listing |");
		System.out.println("|---|---|---|---|---|");
		for (int size : SIZES) {
			seed("x" + size, size, 1);
		}
		seed("e" + EDITIONS, 1, EDITIONS);
		pages();
		wholeLists();
	}

	private void seed(String name, int copies, int editions) throws Exception {
		Path folder = WORK.resolve(name);
		int listings = SyntheticEditions.write(folder, copies, editions, SEED);
		long begin = System.nanoTime();
		SeedReader.read(folder.toString(), new PathMatchingResourcePatternResolver());
		long read = (System.nanoTime() - begin) / 1_000_000;
		sql("postgres", "create database " + name);
		Process service = start(name, FIRST_PORT, "0");
		service.destroy();
		service.waitFor();
		long written = Long
			.parseLong(sql(name, "select execution_time from flyway_schema_history where description = 'seed catalog'")
				.get(0));
		System.out.printf("| %s | %d | %d ms | %d ms | %.3f ms |%n", name, listings, read, written,
				(double) (read + written) / listings);
		// as PostgreSQL does by itself within a minute
		sql(name, "vacuum analyze");
	}

	/**
	 * A page of a hundred of a random filter, from the smallest and from the largest
	 * catalog.
	 */
	private void pages() throws Exception {
		int smallest = SIZES[0];
		int largest = SIZES[SIZES.length - 1];
		List<String> names = List.of("x" + smallest, "x" + largest);
		for (String cache : List.of("0", "16MB")) {
			Map<String, Integer> ports = new LinkedHashMap<>();
			for (String name : names) {
				ports.put(name, FIRST_PORT + ports.size());
				start(name, ports.get(name), cache);
			}
			System.out.printf("%n%s%n%n| list | %s | %s | ratio (spread) |%n|---|---|---|---|%n",
					cache.equals("0") ? "Made anew:" : "Ready:", names.get(0), names.get(1));
			for (String path : List.of("listings", "services")) {
				compare(path, false, !cache.equals("0"), ports);
				compare(path, true, !cache.equals("0"), ports);
			}
			this.processes.forEach(Process::destroy);
			for (Process process : this.processes) {
				process.waitFor();
			}
			this.processes.clear();
		}
	}

	/**
	 * The services take turns in every round. A list is asked for twice, so that what may
	 * be known from before is known: ready answers in one case, totals in the other.
	 */
	private void compare(String path, boolean isSearch, boolean isReady, Map<String, Integer> ports)
			throws IOException, InterruptedException {
		Random random = new Random(SEED);
		List<String> queries = queries(random, isSearch);
		Map<String, List<Double>> means = new LinkedHashMap<>();
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			for (Map.Entry<String, Integer> service : ports.entrySet()) {
				String list = "http://127.0.0.1:%d/api/v1/%s?limit=100".formatted(service.getValue(), path);
				List<URI> uris = queries.stream().map((query) -> URI.create(list + query)).toList();
				for (URI uri : uris) {
					ask(uri);
				}
				double mean = mean(uris);
				if (round >= 0) {
					means.computeIfAbsent(service.getKey(), (name) -> new ArrayList<>()).add(mean);
				}
			}
			// ready answers are those that are asked for again
			queries = isReady ? queries : queries(random, isSearch);
		}
		List<List<Double>> both = List.copyOf(means.values());
		List<Double> ratios = IntStream.range(0, ROUNDS)
			.mapToObj((round) -> both.get(1).get(round) / both.get(0).get(round))
			.sorted()
			.toList();
		System.out.printf("| %s%s | %.2f ms | %.2f ms | %.2f (%.2f–%.2f) |%n", path, isSearch ? ", with q" : "",
				median(both.get(0)), median(both.get(1)), median(ratios), ratios.get(0), ratios.get(ROUNDS - 1));
	}

	/**
	 * Mean time of an answer in milliseconds; the longest tenth, and the shortest, are
	 * left out.
	 */
	private double mean(List<URI> uris) throws IOException, InterruptedException {
		long[] times = new long[uris.size()];
		for (int i = 0; i < times.length; i++) {
			long begin = System.nanoTime();
			ask(uris.get(i));
			times[i] = System.nanoTime() - begin;
		}
		int tenth = times.length / 10;
		return LongStream.of(times).sorted().skip(tenth).limit(times.length - 2L * tenth).average().orElseThrow() / 1e6;
	}

	private static List<String> queries(Random random, boolean isSearch) {
		return IntStream.range(0, REQUESTS).mapToObj((i) -> query(random, isSearch)).toList();
	}

	/** One to three filters that any catalog has matches for. */
	private static String query(Random random, boolean isSearch) {
		List<String> filters = new ArrayList<>(List.of(
				"&keyVault=" + pick(random, "supported", "supported,not_applicable"),
				"&managedHsm=" + pick(random, "supported", "not_listed"),
				"&category=" + pick(random, "databases", "storage", "analytics", "compute", "security,identity"),
				"&hasDocumentation=" + pick(random, "true", "false"), "&hasFootnote=" + pick(random, "true", "false"),
				"&keyBits=" + pick(random, "2048", "3072"), "&sort=" + pick(random, "name", "-name", "row", "-row")));
		Collections.shuffle(filters, random);
		String chosen = filters.stream().limit(1 + random.nextInt(3)).collect(Collectors.joining());
		return isSearch ? chosen + "&q=" + pick(random, "azure", "sql", "storage", "data", "cmk") : chosen;
	}

	private static String pick(Random random, String... values) {
		return values[random.nextInt(values.length)];
	}

	private void wholeLists() throws Exception {
		String largest = "x" + SIZES[SIZES.length - 1];
		start(largest, FIRST_PORT, "16MB");
		System.out.printf("%nWhole lists of %s, with %s:%n%n| list | lines | MB | seconds |%n|---|---|---|---|%n",
				largest, HEAP);
		for (String list : List.of("listings?format=csv", "listings?format=ndjson", "services?format=csv",
				"services?format=ndjson")) {
			long begin = System.nanoTime();
			long[] size = new long[1];
			long lines;
			try (Stream<String> body = this.client
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(FIRST_PORT, list)))
					.build(), BodyHandlers.ofLines())
				.body()) {
				lines = body.peek((line) -> size[0] += line.length() + 1L).count();
			}
			System.out.printf("| %s | %d | %d | %.1f |%n", list, lines, size[0] / 1_000_000,
					(System.nanoTime() - begin) / 1e9);
		}
	}

	private void ask(URI uri) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("%d from %s".formatted(answer.statusCode(), uri));
		}
	}

	private Process start(String name, int port, String cache) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
				"-XX:+UseSerialGC", HEAP, "-jar", "target/cmk-catalog.jar", "--server.address=127.0.0.1",
				"--server.port=" + port, "--cmk.catalog.seed-location=" + WORK.resolve(name),
				"--cmk.catalog.answer-cache-size=" + cache)
			.redirectErrorStream(true)
			.redirectOutput(WORK.resolve(name + ".log").toFile());
		builder.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", this.postgres.getJdbcUrl("postgres", name),
					"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", ""));
		Process process = builder.start();
		this.processes.add(process);
		URI health = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
		for (long end = System.nanoTime() + 300_000_000_000L; System.nanoTime() < end && process.isAlive();) {
			try {
				ask(health);
				return process;
			}
			catch (IOException | IllegalStateException ex) {
				Thread.sleep(200);
			}
		}
		throw new IllegalStateException("The service did not start:\n" + Files.readString(WORK.resolve(name + ".log")));
	}

	private List<String> sql(String database, String statement) throws SQLException {
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

	private static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
