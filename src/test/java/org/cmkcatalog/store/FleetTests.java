package org.cmkcatalog.store;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.cmkcatalog.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances with different seeds on one database: whichever started last, all follow it,
 * and no answer is of two catalogs.
 */
@Tag("postgresql")
class FleetTests {

	private static final String NAME = "2024-07-19.md";

	private static final String SERVICE = "/api/v1/services/azure-bot-service";

	private static final String LISTINGS = "/api/v1/listings?managedHsm=supported&limit=";

	/** Different answers, so that most are made anew after a swap. */
	private static final int LIMITS = 40;

	private static final Duration INTERVAL = Duration.ofMillis(200);

	/** A few intervals, and what a busy machine adds. */
	private static final Duration SOON = INTERVAL.multipliedBy(25);

	/** What each catalog answers, by the hash in its ETags. */
	private static final Map<String, Map<String, String>> EXPECTED = new HashMap<>();

	@TempDir
	private static Path folder;

	private final Map<String, String> database = TestDatabase.createLasting();

	private final JdbcTemplate jdbc = new JdbcTemplate(
			new DriverManagerDataSource(this.database.getOrDefault("spring.datasource.url", ""),
					this.database.getOrDefault("spring.datasource.username", ""),
					this.database.getOrDefault("spring.datasource.password", "")));

	private final ExecutorService readers = Executors.newCachedThreadPool();

	private final AtomicBoolean isOver = new AtomicBoolean();

	private final Map<String, RunningInstance> running = new ConcurrentHashMap<>();

	private final Queue<Received> received = new ConcurrentLinkedQueue<>();

	private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

	@BeforeAll
	static void seeds() throws Exception {
		String document = Files.readString(Path.of("seed-data/editions", NAME));
		seed("one", document);
		seed("other", document.replaceAll("(?m)^(\\| [^|]*) \\| Yes \\| \\|", "$1 | Yes | Yes |")
			.replace("CMK documentation]", "keys]"));
		seed("third", document.replace("| Yes | Yes |", "| Yes | |"));
		for (String seed : List.of("one", "other")) {
			record(seed);
		}
		assertThat(EXPECTED).hasSize(2);
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.isOver.set(true);
		this.readers.shutdown();
		assertThat(this.readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		this.running.values().forEach(RunningInstance::close);
	}

	private static void seed(String name, String document) throws IOException {
		Path editions = Files.createDirectories(folder.resolve(name).resolve("editions"));
		Files.writeString(editions.resolve(NAME), document);
	}

	private static RunningInstance instance(Map<String, String> tables, String seed, String... settings) {
		List<String> all = new ArrayList<>(List.of("--cmk.catalog.seed-location=" + folder.resolve(seed),
				"--cmk.catalog.refresh=%dms".formatted(INTERVAL.toMillis())));
		all.addAll(List.of(settings));
		return RunningInstance.start(tables, all.toArray(String[]::new));
	}

	/** All answers of a catalog that is alone in its database. */
	private static void record(String seed) throws Exception {
		try (RunningInstance alone = instance(TestDatabase.create(), seed)) {
			Map<String, String> answers = new HashMap<>();
			for (String path : paths()) {
				answers.put(path, alone.ask(path).body());
			}
			EXPECTED.put(tag(alone.ask(SERVICE)), answers);
		}
	}

	private static List<String> paths() {
		List<String> paths = new ArrayList<>(List.of(SERVICE));
		for (int limit = 1; limit <= LIMITS; limit++) {
			paths.add(LISTINGS + limit);
		}
		return paths;
	}

	/** The hash of the catalog, without the format of the answer. */
	private static String tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").orElse("").replaceFirst("^W/\"", "").replaceFirst("-.*", "");
	}

	private RunningInstance start(String name, String seed, String... settings) {
		RunningInstance started = instance(this.database, seed, settings);
		this.running.put(name, started);
		return started;
	}

	private void stop(String name) throws InterruptedException {
		RunningInstance stopped = this.running.remove(name);
		// readers that have it finish
		Thread.sleep(200);
		if (stopped != null) {
			stopped.close();
		}
	}

	private void read(String name) {
		this.readers.submit(() -> {
			for (int i = 0; !this.isOver.get(); i++) {
				RunningInstance instance = this.running.get(name);
				if (instance == null) {
					Thread.sleep(5);
					continue;
				}
				String path = (i % 3 == 0) ? SERVICE : LISTINGS + (1 + i % LIMITS);
				try {
					check(name, instance, path);
					// the machine has to start others meanwhile
					Thread.sleep(1);
				}
				catch (IOException ex) {
					if (this.running.get(name) == instance) {
						this.wrong.add("%s of %s: %s".formatted(path, name, ex));
					}
				}
			}
			return null;
		});
	}

	private void check(String name, RunningInstance instance, String path) throws IOException, InterruptedException {
		long asked = System.nanoTime();
		HttpResponse<String> answer = instance.ask(path);
		String tag = tag(answer);
		String body = EXPECTED.getOrDefault(tag, Map.of()).get(path);
		if (answer.statusCode() != 200 || !answer.body().equals(body)) {
			this.wrong.add("%s of %s: %d %s %s".formatted(path, name, answer.statusCode(), tag, answer.body()));
		}
		this.received.add(new Received(asked, instance, tag));
	}

	private String hashOfTables() {
		return String.valueOf(this.jdbc.queryForObject("select content_hash from catalog", String.class));
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		Instant end = Instant.now().plus(SOON);
		while (!condition.call()) {
			assertThat(Instant.now()).as("what is waited for has not happened").isBefore(end);
			Thread.sleep(20);
		}
	}

	/** Waits until all instances answer from the tables; from then on no other answer. */
	private void assertAgree() throws Exception {
		String hash = hashOfTables();
		for (RunningInstance instance : this.running.values()) {
			await(() -> instance.contentHash().equals(hash));
		}
		long since = System.nanoTime();
		Thread.sleep(2 * INTERVAL.toMillis());
		List<String> tags = new ArrayList<>();
		for (RunningInstance instance : this.running.values()) {
			List<String> own = this.received.stream()
				.filter((answer) -> answer.instance() == instance && answer.asked() > since)
				.map(Received::tag)
				.distinct()
				.toList();
			assertThat(own).as("catalogs after the swap").hasSize(1);
			tags.addAll(own);
		}
		assertThat(tags.stream().distinct()).as("catalogs of the fleet").hasSize(1);
		assertThat(this.wrong).isEmpty();
	}

	@Test
	void instancesFollowTheOneThatStartedLastAndNeverMixCatalogs() throws Exception {
		start("one", "one");
		read("one");
		read("one");
		String hashOfOne = hashOfTables();
		start("other", "other");
		read("other");
		read("other");
		String hashOfOther = hashOfTables();
		assertThat(hashOfOther).isNotEqualTo(hashOfOne);
		assertAgree();
		stop("one");
		start("one", "one");
		assertThat(hashOfTables()).isEqualTo(hashOfOne);
		assertAgree();
		stop("one");
		stop("other");
		start("other", "other");
		start("one", "one");
		assertThat(hashOfTables()).isEqualTo(hashOfOne);
		assertAgree();
		assertThat(this.received.stream().map(Received::tag).distinct()).hasSize(2);
	}

	@Test
	void instanceThatDoesNotSeedWritesNothingAndFollows() throws Exception {
		start("one", "one");
		String hash = hashOfTables();
		List<Map<String, Object>> migrations = migrations();
		RunningInstance follower = start("follower", "third", "--cmk.catalog.seed-on-start=false");
		read("follower");
		read("follower");
		assertThat(follower.contentHash()).isEqualTo(hash);
		assertThat(hashOfTables()).isEqualTo(hash);
		assertThat(migrations()).isEqualTo(migrations);
		stop("one");
		read("other");
		start("other", "other");
		assertThat(hashOfTables()).isNotEqualTo(hash);
		assertAgree();
		assertThat(
				this.received.stream().filter((answer) -> answer.instance() == follower).map(Received::tag).distinct())
			.hasSize(2);
	}

	private List<Map<String, Object>> migrations() {
		return this.jdbc.queryForList("select * from \"flyway_schema_history\" order by \"installed_rank\"");
	}

	/**
	 * An answer.
	 *
	 * @param asked when it was asked for
	 * @param instance who gave it
	 * @param tag the catalog that it is of
	 */
	private record Received(long asked, RunningInstance instance, String tag) {

	}

}
