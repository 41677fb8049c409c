package org.cmkcatalog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.cmkcatalog.seed.SeedReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * What a larger catalog costs: to fill the tables, a page of a filtered list made anew
 * and ready, and the whole list in a small heap.
 */
final class Growth {

	private static final int[] SIZES = { 1, 10, 100, 1000 };

	private static final int EDITIONS = 100;

	private static final Path FOLDER = Path.of("target/growth");

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	/** As many lists of a hundred as the answers kept have room for. */
	private static final int REQUESTS = Integer.getInteger("requests", 50);

	/** Rounds until the JVM has compiled what counts. */
	private static final int WARM_UP = 10;

	private static final long SEED = Long.getLong("seed", System.currentTimeMillis());

	private final CatalogServers servers;

	private Growth(CatalogServers servers) {
		this.servers = servers;
	}

	public static void main(String[] arguments) throws Exception {
		LoggingSystem.get(Growth.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
		try (CatalogServers servers = new CatalogServers(FOLDER, Integer.getInteger("port", 18080))) {
			new Growth(servers).run();
		}
		FileSystemUtils.deleteRecursively(FOLDER);
	}

	private void run() throws Exception {
		System.out.printf("SEED=%d, %d rounds of %d requests; heap %s; PostgreSQL %s on the same machine.%n%n", SEED,
				ROUNDS, REQUESTS, CatalogServers.HEAP, this.servers.sql("postgres", "show server_version").get(0));
		System.out.println("| catalog | listings | read and checked | into the tables | per listing |");
		System.out.println("|---|---|---|---|---|");
		for (int size : SIZES) {
			seed("x" + size, size, 1);
		}
		seed("e" + EDITIONS, 1, EDITIONS);
		String smallest = "x" + SIZES[0];
		String largest = "x" + SIZES[SIZES.length - 1];
		pages("Made anew", List.of(smallest, largest), "0");
		pages("Ready", List.of(smallest, largest), "16MB");
		wholeLists(largest);
	}

	private void seed(String name, int copies, int editions) throws IOException, InterruptedException, SQLException {
		Path folder = FOLDER.resolve(name);
		int listings = SyntheticEditions.write(folder, copies, editions, SEED);
		long begin = System.nanoTime();
		SeedReader.read(folder.toString(), new PathMatchingResourcePatternResolver());
		long read = (System.nanoTime() - begin) / 1_000_000;
		this.servers.sql("postgres", "create database " + name);
		this.servers.start(name, "0");
		this.servers.stop();
		long written = Long.parseLong(this.servers
			.sql(name, "select execution_time from flyway_schema_history where description = 'seed catalog'")
			.get(0));
		System.out.printf("| %s | %d | %d ms | %d ms | %.3f ms |%n", name, listings, read, written,
				(double) (read + written) / listings);
		// as PostgreSQL does by itself within a minute
		this.servers.sql(name, "vacuum analyze");
	}

	private void pages(String title, List<String> names, String cacheSize) throws IOException, InterruptedException {
		List<URI> addresses = new ArrayList<>();
		for (String name : names) {
			addresses.add(this.servers.start(name, cacheSize));
		}
		System.out.printf("%n%s:%n%n| list | %s | %s | ratio (spread) |%n|---|---|---|---|%n", title, names.get(0),
				names.get(1));
		for (String list : List.of("/api/v1/listings", "/api/v1/services")) {
			compare(list, addresses, cacheSize.equals("0"));
		}
		this.servers.stop();
	}

	/**
	 * The services take turns in every round. Every query is asked before it is measured,
	 * so that what may be known from before is: the answer if it is kept, else the total.
	 */
	private void compare(String list, List<URI> addresses, boolean isAnew) throws IOException, InterruptedException {
		DrawnFilters filters = filters(list, addresses.get(0));
		List<String> queries = filters.draw(REQUESTS);
		Map<URI, List<Double>> means = new LinkedHashMap<>();
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			for (URI address : addresses) {
				List<URI> pages = queries.stream()
					.map((query) -> address.resolve("%s?limit=100%s".formatted(list, query)))
					.toList();
				mean(pages);
				double mean = mean(pages);
				if (round >= 0) {
					means.computeIfAbsent(address, (key) -> new ArrayList<>()).add(mean);
				}
			}
			if (isAnew) {
				queries = filters.draw(REQUESTS);
			}
		}
		List<List<Double>> both = List.copyOf(means.values());
		List<Double> ratios = IntStream.range(0, ROUNDS)
			.mapToObj((round) -> both.get(1).get(round) / both.get(0).get(round))
			.sorted()
			.toList();
		System.out.printf("| %s | %.2f ms | %.2f ms | %.2f (%.2f–%.2f) |%n", list, median(both.get(0)),
				median(both.get(1)), median(ratios), ratios.get(0), ratios.get(ROUNDS - 1));
	}

	private DrawnFilters filters(String list, URI address) throws IOException, InterruptedException {
		List<String> categories = json(address.resolve("/api/v1/categories")).path("items")
			.valueStream()
			.map((category) -> category.path("id").asString())
			.toList();
		return new DrawnFilters(json(address.resolve("/v3/api-docs")), list, categories, new Random(SEED));
	}

	private JsonNode json(URI uri) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(this.servers.ask(uri, BodyHandlers.ofString()));
	}

	/**
	 * Mean time of an answer in milliseconds; the longest tenth, and the shortest, are
	 * left out.
	 */
	private double mean(List<URI> pages) throws IOException, InterruptedException {
		long[] times = new long[pages.size()];
		for (int i = 0; i < times.length; i++) {
			long begin = System.nanoTime();
			this.servers.ask(pages.get(i), BodyHandlers.ofByteArray());
			times[i] = System.nanoTime() - begin;
		}
		int tenth = times.length / 10;
		return LongStream.of(times).sorted().skip(tenth).limit(times.length - 2L * tenth).average().orElseThrow() / 1e6;
	}

	private void wholeLists(String name) throws IOException, InterruptedException {
		URI address = this.servers.start(name, "16MB");
		System.out.printf("%nWhole lists of %s:%n%n| list | lines | MB | seconds |%n|---|---|---|---|%n", name);
		for (String list : List.of("listings?format=csv", "listings?format=ndjson", "services?format=csv",
				"services?format=ndjson")) {
			long begin = System.nanoTime();
			long[] characters = new long[1];
			try (Stream<String> body = this.servers.ask(address.resolve("/api/v1/" + list), BodyHandlers.ofLines())) {
				long lines = body.peek((line) -> characters[0] += line.length() + 1L).count();
				System.out.printf("| %s | %d | %d | %.1f |%n", list, lines, characters[0] / 1_000_000,
						(System.nanoTime() - begin) / 1e9);
			}
		}
	}

	private static double median(List<Double> values) {
		List<Double> sorted = new ArrayList<>(values);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

}
