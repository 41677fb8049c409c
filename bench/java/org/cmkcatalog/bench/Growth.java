package org.cmkcatalog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.cmkcatalog.bench.CatalogServers.Server;
import org.cmkcatalog.bench.DrawnFilters.Kind;
import org.cmkcatalog.seed.SeedReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * What a larger catalog costs: filling and reading the tables, a page of a filtered list
 * made anew and ready, whole lists, a change of the tables, and the memory for all.
 */
final class Growth {

	private static final int COPIES = 250;

	private static final int EDITIONS = 100;

	private static final String SMALL = "x1";

	private static final String LARGE = "x" + COPIES;

	private static final String MANY_EDITIONS = "e" + EDITIONS;

	private static final String SMALL_HEAP = "256m";

	private static final String LARGE_HEAP = System.getProperty("heap", "1g");

	private static final String NO_CACHE = "--cmk.catalog.answer-cache-size=0";

	/** As in a fleet, whose instances read no seed files. */
	private static final String NO_SEED = "--cmk.catalog.seed-on-start=false";

	private static final Path FOLDER = Path.of("target/growth");

	private static final int ROUNDS = Integer.getInteger("rounds", 5);

	/** As many lists of a hundred as the answers kept have room for. */
	private static final int REQUESTS = Integer.getInteger("requests", 50);

	/** Rounds until the JVM has compiled what counts. */
	private static final int WARM_UP = Integer.getInteger("warmup", 20);

	private static final List<String> PARTS = List.of(System.getProperty("parts", "anew editions ready").split(" "));

	private static final double READY_GOAL = 1.1;

	private static final long SEED = Long.getLong("seed", System.currentTimeMillis());

	private final CatalogServers servers;

	private final List<String> ran = new ArrayList<>();

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
		System.out.printf(
				"SEED=%d, %d rounds of %d requests after %d; heap %s, of %s %s; PostgreSQL %s on the same "
						+ "machine.%n%n",
				SEED, ROUNDS, REQUESTS, WARM_UP, SMALL_HEAP, LARGE, LARGE_HEAP,
				this.servers.sql("postgres", "show server_version").get(0));
		System.out.println("| catalog | listings | read and checked | into the tables | per listing |");
		System.out.println("|---|---|---|---|---|");
		seed(SMALL, 1, 1);
		seed(LARGE, COPIES, 1);
		seed(MANY_EDITIONS, 1, EDITIONS);
		part("anew", this::madeAnew);
		part("editions", this::manyEditions);
		part("ready", this::ready);
		System.out.printf("%n| catalog | heap | what it did | ran | start to ready | resident after it |%n"
				+ "|---|---|---|---|---|---|%n");
		this.ran.forEach(System.out::println);
	}

	/** What fails, for example because the heap is too small, is told at the end. */
	private void part(String name, Part part) throws Exception {
		if (!PARTS.contains(name)) {
			return;
		}
		try {
			part.run();
		}
		catch (IOException ex) {
			System.out.printf("%nFailed: %s%n", ex.getMessage());
		}
		this.servers.stop();
	}

	private void seed(String name, int copies, int editions) throws IOException, InterruptedException, SQLException {
		Path folder = FOLDER.resolve(name);
		int listings = SyntheticEditions.write(folder, copies, editions, SEED);
		long begin = System.nanoTime();
		SeedReader.read(folder.toString(), new PathMatchingResourcePatternResolver());
		long read = (System.nanoTime() - begin) / 1_000_000;
		this.servers.sql("postgres", "create database " + name);
		this.servers.seed(name, name);
		long written = Long.parseLong(this.servers
			.sql(name, "select execution_time from flyway_schema_history where description = 'seed catalog'")
			.get(0));
		System.out.printf("| %s | %d | %d ms | %d ms | %.3f ms |%n", name, listings, read, written,
				(double) (read + written) / listings);
		// as PostgreSQL does by itself within a minute
		this.servers.sql(name, "vacuum analyze");
	}

	private Server start(String name, String... settings) throws IOException, InterruptedException {
		String heap = name.equals(LARGE) ? LARGE_HEAP : SMALL_HEAP;
		try {
			return this.servers.start(name, heap, settings);
		}
		catch (IOException ex) {
			this.ran.add("| %s | %s | start | **no** | | |".formatted(name, heap));
			throw ex;
		}
	}

	private void ran(Server server, String what) throws IOException {
		this.ran.add("| %s | %s | %s | %s | %.1f s | %d MB |".formatted(server.name(), server.heap(), what,
				server.isWell() ? "yes" : "**no**", server.startup(), server.residentMegabytes()));
	}

	private void madeAnew() throws IOException, InterruptedException {
		List<Server> both = List.of(start(SMALL, NO_CACHE), start(LARGE, NO_CACHE));
		try {
			head("Made anew, every query asked once");
			for (String list : List.of("/api/v1/listings", "/api/v1/services")) {
				DrawnFilters filters = filters(list, both.get(0).address(), new Random(SEED));
				for (Kind kind : Kind.values()) {
					compare(list, kind.caption(), kind.goal(), both, true, () -> filters.draw(kind, REQUESTS));
				}
			}
		}
		finally {
			for (Server server : both) {
				ran(server, "pages made anew; it read the seed files first");
			}
		}
	}

	/** A search in each edition, so that each has its index of words. */
	private void manyEditions() throws IOException, InterruptedException {
		Server server = start(MANY_EDITIONS, NO_CACHE);
		try {
			DrawnFilters filters = filters("/api/v1/listings", server.address(), new Random(SEED));
			for (JsonNode edition : json(server.address().resolve("/api/v1/editions")).path("items")) {
				String page = "/api/v1/%s?limit=100&edition=" + edition.path("id").asString();
				for (String list : List.of("listings", "services")) {
					for (Kind kind : Kind.values()) {
						this.servers.ask(server.address().resolve(page.formatted(list) + filters.draw(kind, 1).get(0)),
								BodyHandlers.discarding());
					}
				}
			}
		}
		finally {
			ran(server, "six pages of each edition made anew; it read the seed files first");
		}
	}

	private void ready() throws IOException, InterruptedException, SQLException {
		List<Server> both = List.of(start(SMALL, NO_SEED), start(LARGE, NO_SEED, "--cmk.catalog.refresh=1s"));
		Server large = both.get(1);
		String did = "ready pages";
		try {
			head("Ready");
			for (String list : List.of("/api/v1/listings", "/api/v1/services")) {
				List<String> queries = filters(list, both.get(0).address(), new Random(SEED)).draw(Kind.FILTERS,
						REQUESTS);
				compare(list, "", READY_GOAL, both, false, () -> queries);
			}
			ran(both.get(0), did);
			did += ", whole lists";
			wholeLists(large);
			did += ", a refresh";
			new Refresh(this.servers, large, queriesOfAllKinds(large.address())).run(LARGE, FOLDER);
		}
		finally {
			ran(large, did);
		}
	}

	private List<String> queriesOfAllKinds(URI address) throws IOException, InterruptedException {
		List<String> queries = new ArrayList<>();
		for (String list : List.of("/api/v1/listings", "/api/v1/services")) {
			DrawnFilters filters = filters(list, address, new Random(SEED));
			for (Kind kind : Kind.values()) {
				filters.draw(kind, REQUESTS).forEach((query) -> queries.add("%s?limit=100%s".formatted(list, query)));
			}
		}
		Collections.shuffle(queries, new Random(SEED));
		return queries;
	}

	private static void head(String title) {
		System.out.printf("%n%s, pages of a hundred:%n%n| list | %s | %s | ratio (spread) | goal | ratio of bytes | "
				+ "slowest of %s |%n|---|---|---|---|---|---|---|%n", title, SMALL, LARGE, LARGE);
	}

	/**
	 * The services take turns in every round. Made anew, every round has other queries
	 * and asks each once, so that nothing is known from before; ready, all rounds have
	 * the same, and each is asked before it is measured.
	 */
	private void compare(String list, String caption, double goal, List<Server> both, boolean isAnew, Draw draw)
			throws IOException, InterruptedException {
		List<List<Measured>> measured = List.of(new ArrayList<>(), new ArrayList<>());
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			List<String> queries = draw.draw();
			for (int i = 0; i < both.size(); i++) {
				// another one first in every round
				int turn = Math.floorMod(i + round, both.size());
				URI address = both.get(turn).address();
				List<URI> pages = queries.stream()
					.map((query) -> address.resolve("%s?limit=100%s".formatted(list, query)))
					.toList();
				if (!isAnew) {
					measure(pages);
				}
				Measured one = measure(pages);
				if (round >= 0) {
					measured.get(turn).add(one);
				}
			}
		}
		List<Double> ratios = ratios(measured, Measured::mean);
		System.out.printf("| %s%s | %.2f ms | %.2f ms | %.2f (%.2f–%.2f) | %.1f: %s | %.2f | %.0f ms |%n", list,
				caption, median(measured.get(0).stream().map(Measured::mean).toList()),
				median(measured.get(1).stream().map(Measured::mean).toList()), median(ratios), Collections.min(ratios),
				Collections.max(ratios), goal, (median(ratios) <= goal) ? "yes" : "**no**",
				median(ratios(measured, Measured::bytes)),
				measured.get(1).stream().mapToDouble(Measured::slowest).max().orElseThrow());
	}

	/** Large to small, in each round. */
	private static List<Double> ratios(List<List<Measured>> measured, ToDoubleFunction<Measured> figure) {
		return IntStream.range(0, ROUNDS)
			.mapToObj((round) -> figure.applyAsDouble(measured.get(1).get(round))
					/ figure.applyAsDouble(measured.get(0).get(round)))
			.toList();
	}

	private DrawnFilters filters(String list, URI address, Random random) throws IOException, InterruptedException {
		List<String> categories = json(address.resolve("/api/v1/categories")).path("items")
			.valueStream()
			.map((category) -> category.path("id").asString())
			.toList();
		// letters only: the numbers in the names tell the copies of a row apart
		List<String> words = json(address.resolve("/api/v1/services?limit=100")).path("items")
			.valueStream()
			.flatMap((service) -> Arrays.stream(service.path("name").asString().split("\\W+")))
			.filter((word) -> word.matches("[A-Za-z]+"))
			.distinct()
			.toList();
		return new DrawnFilters(json(address.resolve("/v3/api-docs")), list, categories, words, random);
	}

	private JsonNode json(URI uri) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(this.servers.ask(uri, BodyHandlers.ofString()));
	}

	private Measured measure(List<URI> pages) throws IOException, InterruptedException {
		long[] times = new long[pages.size()];
		long bytes = 0;
		for (int i = 0; i < times.length; i++) {
			long begin = System.nanoTime();
			bytes += this.servers.ask(pages.get(i), BodyHandlers.ofByteArray()).length;
			times[i] = System.nanoTime() - begin;
		}
		int tenth = times.length / 10;
		Arrays.sort(times);
		double mean = LongStream.of(times).skip(tenth).limit(times.length - 2L * tenth).average().orElseThrow();
		return new Measured(mean / 1e6, times[times.length - 1] / 1e6, bytes);
	}

	private void wholeLists(Server server) throws IOException, InterruptedException {
		System.out.printf("%nWhole lists of %s:%n%n| list | lines | MB | seconds |%n|---|---|---|---|%n",
				server.name());
		for (String list : List.of("listings?format=csv", "listings?format=ndjson", "services?format=csv",
				"services?format=ndjson")) {
			long begin = System.nanoTime();
			long[] characters = new long[1];
			try (Stream<String> body = this.servers.ask(server.address().resolve("/api/v1/" + list),
					BodyHandlers.ofLines())) {
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

	/**
	 * A round of pages.
	 *
	 * @param mean milliseconds of a page; the longest tenth, and the shortest, are left
	 * out
	 * @param slowest milliseconds of the slowest page
	 * @param bytes of all pages
	 */
	private record Measured(double mean, double slowest, double bytes) {

	}

	/** Draws the queries of a round. */
	private interface Draw {

		List<String> draw();

	}

	/** A part of the run, with services of its own. */
	private interface Part {

		void run() throws IOException, InterruptedException, SQLException;

	}

}
