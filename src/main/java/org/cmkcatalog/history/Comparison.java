package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares two editions. The changes from one to another are those back, mirrored: what
 * was added is removed, what was split is merged, before is after.
 */
public final class Comparison {

	private static final Comparator<Change> OF_ONE_RANK = Comparator.comparing((Change change) -> change.service().id())
		.thenComparing(Change::kind)
		.thenComparing(Change::keyStore, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final EditionState from;

	private final EditionState to;

	private final List<Change> changes = new ArrayList<>();

	private Comparison(EditionState from, EditionState to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * The changes between two editions.
	 * @param from the edition before
	 * @param to the edition after; it may be the older one
	 * @param wasListed whether a service that {@code from} does not have was listed
	 * before, seen in the direction of the comparison
	 * @param successions all splits and merges
	 * @return the changes, the most important first, then by service
	 */
	public static List<Change> between(EditionState from, EditionState to, Predicate<String> wasListed,
			List<Succession> successions) {
		return new Comparison(from, to).compare(wasListed, successions);
	}

	private List<Change> compare(Predicate<String> wasListed, List<Succession> successions) {
		Set<String> succeeded = compareSuccessions(successions);
		for (ServiceState before : this.from.services().values()) {
			ServiceState after = this.to.services().get(before.id());
			if (after != null) {
				compareFields(before, after);
			}
			else if (!succeeded.contains(before.id())) {
				add(ChangeKind.REMOVED, before.id(), List.of(before), List.of());
			}
		}
		for (ServiceState after : this.to.services().values()) {
			if (!this.from.services().containsKey(after.id()) && !succeeded.contains(after.id())) {
				ChangeKind kind = wasListed.test(after.id()) ? ChangeKind.RETURNED : ChangeKind.ADDED;
				add(kind, after.id(), List.of(), List.of(after));
			}
		}
		return mostImportantFirst();
	}

	private List<Change> mostImportantFirst() {
		Map<ChangeRank, List<Change>> byRank = new EnumMap<>(ChangeRank.class);
		this.changes.forEach((change) -> byRank
			.computeIfAbsent(ChangeRank.of(change, this.to.targets()), (rank) -> new ArrayList<>())
			.add(change));
		return byRank.values().stream().flatMap((changes) -> changes.stream().sorted(OF_ONE_RANK)).toList();
	}

	private void compareFields(ServiceState before, ServiceState after) {
		for (Field field : Field.ALL) {
			if (!before.saysTheSameAs(after, field)) {
				add(field.kind(), field.keyStore(), after.id(), List.of(before, after), ChangeSide.of(field, before),
						ChangeSide.of(field, after));
			}
		}
	}

	/** Tells splits and merges, and which services came or went by them. */
	private Set<String> compareSuccessions(List<Succession> successions) {
		boolean isForward = !this.to.edition().isBefore(this.from.edition());
		LocalDate older = isForward ? this.from.edition() : this.to.edition();
		LocalDate newer = isForward ? this.to.edition() : this.from.edition();
		Map<Group, Set<String>> groups = new LinkedHashMap<>();
		successions.stream()
			.filter((succession) -> succession.edition().isAfter(older) && !succession.edition().isAfter(newer))
			.forEach((succession) -> groups.computeIfAbsent(Group.of(succession), (group) -> new TreeSet<>())
				.addAll(List.of(succession.from().value(), succession.to().value())));
		Set<String> succeeded = new HashSet<>();
		groups.forEach((group, parts) -> {
			boolean isSplit = (group.kind() == SuccessionKind.SPLIT) == isForward;
			List<ServiceState> before = listed(this.from, isSplit ? Set.of(group.whole()) : parts);
			List<ServiceState> after = listed(this.to, isSplit ? parts : Set.of(group.whole()));
			List<String> moved = Stream
				.concat(before.stream().filter((service) -> !this.to.services().containsKey(service.id())),
						after.stream().filter((service) -> !this.from.services().containsKey(service.id())))
				.map(ServiceState::id)
				.toList();
			if (!before.isEmpty() && !after.isEmpty() && !moved.isEmpty()) {
				succeeded.addAll(moved);
				add(isSplit ? ChangeKind.SPLIT : ChangeKind.MERGED, group.whole(), before, after);
			}
		});
		return succeeded;
	}

	private static List<ServiceState> listed(EditionState state, Collection<String> ids) {
		return ids.stream().map(state.services()::get).filter(Objects::nonNull).toList();
	}

	private void add(ChangeKind kind, String service, List<ServiceState> before, List<ServiceState> after) {
		add(kind, null, service, Stream.concat(before.stream(), after.stream()).toList(), ChangeSide.of(before),
				ChangeSide.of(after));
	}

	/**
	 * Of a service that is there before and after, the later name and both's categories
	 * count.
	 */
	private void add(ChangeKind kind, @Nullable KeyStore keyStore, String service, List<ServiceState> states,
			ChangeSide before, ChangeSide after) {
		Map<String, String> categories = new TreeMap<>();
		Map<String, ServiceReference> services = new LinkedHashMap<>();
		for (ServiceState state : states) {
			state.categories().forEach((category) -> categories.put(category.id(), category.name()));
			services.put(state.id(), new ServiceReference(state.id(), state.name()));
		}
		ServiceReference about = services.remove(service);
		this.changes.add(new Change(kind, kind.weight(), keyStore,
				(about != null) ? about : new ServiceReference(service, service), List.copyOf(services.values()),
				List.copyOf(categories.keySet()), List.copyOf(categories.values()), this.from.edition(),
				this.to.edition(), before, after));
	}

	/** Successions that belong together: one service became several, or several one. */
	private record Group(LocalDate edition, SuccessionKind kind, String whole) {

		static Group of(Succession succession) {
			Slug whole = (succession.kind() == SuccessionKind.SPLIT) ? succession.from() : succession.to();
			return new Group(succession.edition(), succession.kind(), whole.value());
		}

	}

}
