package org.cmkcatalog.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.database.TablesOrigin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * The catalog that this instance answers from. Follows the tables: when they contain
 * another catalog, it is read beside this one and takes its place in one step. Whatever
 * fails on the way leaves this one in its place.
 */
@Component
@EnableScheduling
class StoredCatalog implements CurrentCatalog, SchedulingConfigurer {

	private static final Logger log = LoggerFactory.getLogger(StoredCatalog.class);

	/** Characters that tell catalogs apart for people. */
	private static final int SHORT_HASH = 12;

	private final Clock clock = Clock.systemUTC();

	private final CatalogReader reader;

	private final StoreProperties properties;

	private final Duration interval;

	private final CatalogMeters meters;

	private volatile Catalog catalog;

	private volatile Instant readAt;

	private volatile Look look;

	StoredCatalog(CatalogReader reader, StoreProperties properties, TablesOrigin origin, MeterRegistry meters,
			@Value("${spring.datasource.url:jdbc:h2:mem:}") String jdbcUrl) {
		long start = System.nanoTime();
		this.reader = reader;
		this.properties = properties;
		this.interval = properties.refreshOf(jdbcUrl);
		this.catalog = reader.read(properties.edition());
		this.readAt = this.clock.instant();
		this.look = new Look(this.readAt, null);
		this.meters = new CatalogMeters(meters, this);
		this.meters.show(this.catalog);
		log.info("Catalog of {}: {}, read in {} ms", origin.originOf(this.catalog.contentHash()),
				describe(this.catalog), Duration.ofNanos(System.nanoTime() - start).toMillis());
	}

	private static String describe(Catalog catalog) {
		int listings = catalog.editions().stream().mapToInt((edition) -> edition.listings().size()).sum();
		return "%d editions, pinned %s, latest %s, %d listings, hash %s".formatted(catalog.editions().size(),
				catalog.pinned().id(), catalog.latest().id(), listings,
				catalog.contentHash().substring(0, Math.min(SHORT_HASH, catalog.contentHash().length())));
	}

	@Override
	public Catalog get() {
		return this.catalog;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		if (isFollowing()) {
			tasks.addFixedDelayTask(this::refresh, this.interval);
		}
	}

	/** Whether it looks at the tables at all. */
	private boolean isFollowing() {
		return !this.interval.isZero() && !this.interval.isNegative();
	}

	/** Follows the tables, if they contain another catalog. */
	void refresh() {
		try {
			String contentHash = this.reader.contentHash().orElseThrow(EmptyTablesException::new);
			if (!contentHash.equals(this.catalog.contentHash())) {
				Catalog other = this.reader.read(this.properties.edition());
				this.catalog = other;
				this.readAt = this.clock.instant();
				this.meters.show(other);
				log.info("The tables contain another catalog, which answers from now on: content hash {}, editions {}",
						other.contentHash(), other.editions().stream().map((edition) -> edition.id()).toList());
			}
			else if (this.look.failure() != null) {
				log.info("The tables can be read again and contain the same catalog");
			}
			this.look = new Look(this.clock.instant(), null);
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void failed(RuntimeException exception) {
		this.meters.countFailure();
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
		// a database that is gone says so in other words each time
		String kind = (exception instanceof NestedRuntimeException) ? "database" : cause.getClass().getName();
		if (!kind.equals(this.look.failure())) {
			log.error("The tables cannot be read, so the catalog with the content hash {} goes on answering: {}",
					this.catalog.contentHash(), cause.getMessage());
			log.debug("The failure in full", exception);
		}
		this.look = new Look(this.look.lastSuccess(), kind);
	}

	/** When the catalog that answers was read. */
	Instant readAt() {
		return this.readAt;
	}

	/** The result for the last look at the tables. */
	Look look() {
		return this.look;
	}

	/**
	 * Whether the tables may contain another catalog without this instance knowing: the
	 * last look failed, or no look has come to an end for a while.
	 */
	boolean isStale() {
		Look last = this.look;
		Duration patience = this.interval.multipliedBy(3).plusSeconds(10);
		return isFollowing()
				&& (last.failure() != null || last.lastSuccess().plus(patience).isBefore(this.clock.instant()));
	}

	/**
	 * A look at the tables.
	 *
	 * @param lastSuccess when they could be read last
	 * @param failure the kind of failure since then, if there was one
	 */
	record Look(Instant lastSuccess, @Nullable String failure) {

	}

}
