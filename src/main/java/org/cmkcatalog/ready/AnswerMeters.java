package org.cmkcatalog.ready;

import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Policy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;

/** How many answers came from memory, and how many are there. */
class AnswerMeters {

	private final Counter kept;

	private final Counter made;

	AnswerMeters(MeterRegistry meters, Supplier<Cache<?, ?>> cache) {
		this.kept = counter("kept", meters);
		this.made = counter("made", meters);
		Gauge.builder("cmk.catalog.kept.answers", () -> cache.get().estimatedSize())
			.description("Answers that are kept as bytes")
			.register(meters);
		Gauge.builder("cmk.catalog.kept.answers.size", () -> bytes(cache.get()))
			.description("Memory that kept answers take, at most cmk.catalog.answer-cache-size")
			.baseUnit(BaseUnits.BYTES)
			.register(meters);
	}

	private static Counter counter(String source, MeterRegistry meters) {
		return Counter.builder("cmk.catalog.answers")
			.description("Answers with an ETag, sent from the bytes that were kept or made anew")
			.tag("source", source)
			.register(meters);
	}

	private static long bytes(Cache<?, ?> cache) {
		return cache.policy().eviction().stream().mapToLong((eviction) -> weight(eviction)).sum();
	}

	private static long weight(Policy.Eviction<?, ?> eviction) {
		return eviction.weightedSize().orElse(0);
	}

	/** Counts an answer that was kept. */
	void countKept() {
		this.kept.increment();
	}

	/** Counts an answer that was made. */
	void countMade() {
		this.made.increment();
	}

}
