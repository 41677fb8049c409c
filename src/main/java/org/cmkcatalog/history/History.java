package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.catalog.Timeline;
import org.cmkcatalog.document.DocumentRow;

import org.springframework.stereotype.Component;

/**
 * The room's door: what changed between editions. Computed from the editions, never
 * stored; an edition is read from the tables once.
 */
@Component
class History {

	private final Catalog catalog;

	private final KnownServices services;

	private final Timeline timeline;

	private final Map<LocalDate, EditionState> states = new ConcurrentHashMap<>();

	/** From the edition before to this one. */
	private final Map<LocalDate, List<Change>> steps = new ConcurrentHashMap<>();

	History(Catalog catalog, KnownServices services, Timeline timeline) {
		this.catalog = catalog;
		this.services = services;
		this.timeline = timeline;
	}

	/** The changes from one edition to another, by service and kind. */
	List<Change> between(LocalDate from, LocalDate to) {
		return Comparison.between(state(from), state(to), (service) -> wasListed(service, from, to),
				this.services.successions());
	}

	/**
	 * The changes that an edition brought: those from the edition before it, none if it
	 * is the first.
	 */
	List<Change> of(LocalDate edition) {
		return this.steps.computeIfAbsent(edition, (date) -> {
			List<LocalDate> all = this.timeline.editions();
			int index = all.indexOf(date);
			return (index == 0) ? List.of() : between(all.get(index - 1), date);
		});
	}

	/** The changes between two editions, edition by edition, the newest first. */
	Stream<Change> stepsBetween(LocalDate one, LocalDate other) {
		LocalDate older = one.isBefore(other) ? one : other;
		LocalDate newer = one.isBefore(other) ? other : one;
		List<LocalDate> after = this.timeline.editions()
			.stream()
			.filter((edition) -> edition.isAfter(older) && !edition.isAfter(newer))
			.toList();
		return IntStream.range(0, after.size())
			.mapToObj((index) -> after.get(after.size() - 1 - index))
			.flatMap((edition) -> of(edition).stream());
	}

	/** Seen in the direction of the comparison: going back, later is before. */
	private boolean wasListed(String id, LocalDate from, LocalDate to) {
		KnownService service = this.services.find(id).orElseThrow();
		return from.isBefore(to) ? service.firstListed().isBefore(from) : service.lastListed().isAfter(from);
	}

	private EditionState state(LocalDate edition) {
		return this.states.computeIfAbsent(edition,
				(date) -> EditionState.of(this.catalog.document(date), DocumentRow::id));
	}

}
