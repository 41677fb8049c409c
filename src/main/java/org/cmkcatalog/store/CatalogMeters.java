package org.cmkcatalog.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.cmkcatalog.catalog.Catalog;

/** Which catalog answers, how old it is, and what kept it from following the tables. */
class CatalogMeters {

	private final MultiGauge info;

	private final Counter failures;

	CatalogMeters(MeterRegistry meters, StoredCatalog stored) {
		this.info = MultiGauge.builder("cmk.catalog.info")
			.description("The catalog that answers: its content hash, its pinned and its latest edition")
			.register(meters);
		this.failures = Counter.builder("cmk.catalog.load.failures")
			.description("Looks at the tables that failed, or whose other catalog could not be read")
			.register(meters);
		time("cmk.catalog.loaded", "When the catalog that answers was read, in seconds since 1970", stored::readAt,
				meters);
		time("cmk.catalog.tables.seen", "When the tables were last looked at with success, in seconds since 1970",
				() -> stored.look().lastSuccess(), meters);
		Gauge.builder("cmk.catalog.stale", () -> stored.isStale() ? 1 : 0)
			.description("1 if the tables may contain another catalog than the one that answers, else 0")
			.register(meters);
	}

	private static void time(String name, String description, Supplier<Instant> time, MeterRegistry meters) {
		Gauge.builder(name + ".timestamp", () -> time.get().toEpochMilli() / 1000.0)
			.description(description)
			.baseUnit("seconds")
			.register(meters);
	}

	/** Names the catalog that answers from now on. */
	void show(Catalog catalog) {
		Tags tags = Tags.of("content_hash", catalog.contentHash(), "pinned", catalog.pinned().id().toString(), "latest",
				catalog.latest().id().toString());
		this.info.register(List.of(MultiGauge.Row.of(tags, 1)), true);
	}

	/** Counts a look at the tables that failed. */
	void countFailure() {
		this.failures.increment();
	}

}
