package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.Lazy;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;

/** What changed between the editions of a catalog. Computed when needed, never stored. */
public final class History {

	private static final int MOST_STATES = 4;

	private final Catalog catalog;

	private final LinkTargets targets;

	/**
	 * A state takes several times the memory of its edition, so only the last few are
	 * kept. Making one does not block requests for another.
	 */
	private final Map<LocalDate, Lazy<EditionState>> states = Collections
		.synchronizedMap(new LinkedHashMap<>(MOST_STATES, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<LocalDate, Lazy<EditionState>> eldest) {
				return size() > MOST_STATES;
			}

		});

	/** From the edition before to this one. */
	private final Map<LocalDate, Lazy<List<Change>>> steps = new ConcurrentHashMap<>();

	/** From an edition to the newest. */
	private final Map<LocalDate, Lazy<ChangeTotals>> totals = new ConcurrentHashMap<>();

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

	/**
	 * The changes of one service from one edition to another. Compares only the service
	 * and those that it came from or became.
	 * @param from the edition before
	 * @param to the edition after
	 * @param service id of the service
	 * @return the changes that are about it, the most important first
	 */
	public List<Change> between(Edition from, Edition to, String service) {
		if (from == to) {
			return List.of();
		}
		Set<String> compared = withRelated(service);
		return Comparison
			.between(EditionState.of(from, compared, this.targets), EditionState.of(to, compared, this.targets),
					(id) -> wasListed(id, from.id(), to.id()), this.catalog.services().successions())
			.stream()
			.filter((change) -> change.isAbout(service))
			.toList();
	}

	/** All that took part in a split or a merge together with a service. */
	private Set<String> withRelated(String service) {
		List<Succession> successions = this.catalog.services().successions();
		Set<Slug> wholes = successions.stream()
			.filter((succession) -> succession.from().value().equals(service)
					|| succession.to().value().equals(service))
			.map(History::whole)
			.collect(Collectors.toSet());
		Set<String> related = new LinkedHashSet<>(Set.of(service));
		successions.stream()
			.filter((succession) -> wholes.contains(whole(succession)))
			.forEach((succession) -> related.addAll(List.of(succession.from().value(), succession.to().value())));
		return related;
	}

	private static Slug whole(Succession succession) {
		return (succession.kind() == SuccessionKind.SPLIT) ? succession.from() : succession.to();
	}

	/** The changes from the edition before; none for the first edition. */
	public List<Change> of(Edition edition) {
		return this.steps
			.computeIfAbsent(edition.id(),
					(date) -> new Lazy<>(
							() -> before(edition).map((before) -> between(before, edition)).orElse(List.of())))
			.get();
	}

	/** The changes of one service from the edition before; none for the first edition. */
	public List<Change> of(Edition edition, String service) {
		return before(edition).map((before) -> between(before, edition, service)).orElse(List.of());
	}

	private Optional<Edition> before(Edition edition) {
		return this.catalog.asOf(edition.id().minusDays(1));
	}

	/** How much changes from an edition to the newest. */
	public ChangeTotals untilLatest(Edition edition) {
		return this.totals
			.computeIfAbsent(edition.id(),
					(date) -> new Lazy<>(() -> ChangeTotals.of(between(edition, this.catalog.latest()))))
			.get();
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
		return this.states
			.computeIfAbsent(edition.id(), (date) -> new Lazy<>(() -> EditionState.of(edition, this.targets)))
			.get();
	}

}
