package org.cmkcatalog.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.cmkcatalog.bench.CatalogServers.Server;

/**
 * What clients of a running service see while another process changes one cell of the
 * tables, and how soon the service follows.
 */
final class Refresh {

	private static final int REQUESTS_PER_SECOND = 20;

	private static final Duration TOO_LONG = Duration.ofSeconds(1);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

	/** The first answers of the new catalog sort and index it anew. */
	private static final Duration AFTERWARDS = Duration.ofSeconds(10);

	private final CatalogServers servers;

	private final Server server;

	private final List<String> queries;

	private final AtomicInteger asked = new AtomicInteger();

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private final AtomicInteger tooLong = new AtomicInteger();

	private final AtomicLong slowest = new AtomicLong();

	Refresh(CatalogServers servers, Server server, List<String> queries) {
		this.servers = servers;
		this.server = server;
		this.queries = queries;
	}

	void run(String name, Path folder) throws IOException, InterruptedException, SQLException {
		String changed = name + "-changed";
		SyntheticEditions.writeWithOneChange(folder.resolve(name), folder.resolve(changed));
		URI editions = this.server.address().resolve("/api/v1/editions");
		String before = this.servers.etag(editions);
		ScheduledExecutorService clients = Executors.newSingleThreadScheduledExecutor();
		try {
			clients.scheduleAtFixedRate(this::ask, 0, 1_000_000 / REQUESTS_PER_SECOND, TimeUnit.MICROSECONDS);
			long begin = System.nanoTime();
			long committed = seed(name, changed);
			long end = committed + LONGEST_WAIT.toNanos();
			while (this.servers.etag(editions).equals(before)) {
				if (System.nanoTime() > end) {
					throw new IOException("%s does not follow its tables".formatted(name));
				}
				Thread.sleep(50);
			}
			System.out
				.printf("%nRefresh of %s: the other process filled the tables in %.1f s; %.1f s later the ETag was "
						+ "another one.%n", name, (committed - begin) / 1e9, (System.nanoTime() - committed) / 1e9);
			Thread.sleep(AFTERWARDS.toMillis());
		}
		finally {
			clients.shutdown();
			clients.awaitTermination(1, TimeUnit.SECONDS);
			awaitAnswers();
			System.out.printf(
					"%nMeanwhile, and for %d s after it, of %d requests (%d a second) %d failed (goal 0), %d took "
							+ "more than %d s (goal 0), the slowest %.0f ms.%n",
					AFTERWARDS.toSeconds(), this.asked.get(), REQUESTS_PER_SECOND, this.failed.get(),
					this.tooLong.get(), TOO_LONG.toSeconds(), this.slowest.get() / 1e6);
		}
	}

	/**
	 * Returns when others can see the tables' new content, a little before the command
	 * ends. The command has a thread of its own: on two cores, waiting for it would fill
	 * the common pool, which the client's answers go through.
	 */
	private long seed(String database, String seed) throws IOException, InterruptedException, SQLException {
		String before = contentHash(database);
		CompletableFuture<Void> command = CompletableFuture.runAsync(() -> {
			try {
				this.servers.seed(database, seed);
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}, (task) -> new Thread(task, "seed").start());
		while (contentHash(database).equals(before)) {
			if (command.isDone()) {
				// fails as the command did
				command.join();
				if (contentHash(database).equals(before)) {
					throw new IOException("The changed cell did not change the tables");
				}
			}
			Thread.sleep(100);
		}
		return System.nanoTime();
	}

	private String contentHash(String database) throws SQLException {
		return this.servers.sql(database, "select content_hash from catalog").get(0);
	}

	/** From when it should have been asked, whatever else holds the clients up. */
	private void ask() {
		long begin = System.nanoTime();
		String query = this.queries.get(this.asked.getAndIncrement() % this.queries.size());
		this.servers.askAside(this.server.address().resolve(query)).whenComplete((answer, failure) -> {
			long took = System.nanoTime() - begin;
			if (failure != null || answer.statusCode() != 200) {
				this.failed.incrementAndGet();
			}
			if (took > TOO_LONG.toNanos()) {
				this.tooLong.incrementAndGet();
			}
			this.slowest.accumulateAndGet(took, Math::max);
			this.answered.incrementAndGet();
		});
	}

	private void awaitAnswers() throws InterruptedException {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (this.answered.get() < this.asked.get() && System.nanoTime() < end) {
			Thread.sleep(10);
		}
	}

}
