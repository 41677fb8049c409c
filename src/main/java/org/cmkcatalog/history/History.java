package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.document.LinkTargets;

/** What changed between the editions of a catalog. Computed when needed, never stored. */
public final class History {

	private static final int MOST_STATES = 4;

	private final Catalog catalog;

	private final LinkTargets targets;

	/**
	 * A state takes several times the memory of its edition, so only the last few are
	 * kept.
	 */
	private final Map<LocalDate, EditionState> states = Collections
		.synchronizedMap(new LinkedHashMap<>(MOST_STATES, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<LocalDate, EditionState> eldest) {
				return size() > MOST_STATES;
			}

		});

	/** From the edition before to this one. */
	private final Map<LocalDate, List<Change>> steps = new ConcurrentHashMap<>();

	/** From an edition to the newest. */
	private final Map<LocalDate, ChangeTotals> totals = new ConcurrentHashMap<>();

	private History(Catalog catalog) {
		this.catalog = catalog;
		this.targets = LinkTargets.of(catalog.editions().stream().map(Edition::document).toList());
	}

	/** The history of a catalog, always the same. */
	public static History of(Catalog catalog) {
		return catalog.derived(History.class, History::new);
	}

	/** The changes from one edition to another, by service and kind. */
	public List<Change> between(Edition from, Edition to) {
		if (from == to) {
			return List.of();
		}
		return Comparison.between(state(from), state(to), (service) -> wasListed(service, from.id(), to.id()),
				this.catalog.services().successions());
	}

	/** The changes from the edition before; none for the first edition. */
	public List<Change> of(Edition edition) {
		return this.steps.computeIfAbsent(edition.id(), (date) -> {
			int index = this.catalog.editions().indexOf(edition);
			return (index == 0) ? List.of() : between(this.catalog.editions().get(index - 1), edition);
		});
	}

	/** How much changes from an edition to the newest. */
	public ChangeTotals untilLatest(Edition edition) {
		return this.totals.computeIfAbsent(edition.id(),
				(date) -> ChangeTotals.of(between(edition, this.catalog.latest())));
	}

	/** The changes between two editions, edition by edition, the newest first. */
	List<Change> stepsBetween(LocalDate one, LocalDate other) {
		LocalDate older = one.isBefore(other) ? one : other;
		LocalDate newer = one.isBefore(other) ? other : one;
		List<Edition> after = this.catalog.editions()
			.stream()
			.filter((edition) -> edition.id().isAfter(older) && !edition.id().isAfter(newer))
			.toList();
		return IntStream.range(0, after.size())
			.mapToObj((index) -> after.get(after.size() - 1 - index))
			.flatMap((edition) -> of(edition).stream())
			.toList();
	}

	/** Seen in the direction of the comparison: going back, later is before. */
	private boolean wasListed(String id, LocalDate from, LocalDate to) {
		KnownService service = this.catalog.services().byId(id).orElseThrow();
		return from.isBefore(to) ? service.firstListed().isBefore(from) : service.lastListed().isAfter(from);
	}

	private EditionState state(Edition edition) {
		return this.states.computeIfAbsent(edition.id(), (date) -> EditionState.of(edition, this.targets));
	}

}
