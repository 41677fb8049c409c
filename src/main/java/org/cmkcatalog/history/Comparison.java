package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;

/**
 * Compares two editions. The changes from one to another are those back, mirrored: what
 * was added is removed, what was split is merged, before is after.
 */
public final class Comparison {

	private static final Comparator<Change> ORDER = Comparator.comparing(Change::service)
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
	 * @return the changes, by service and kind
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
		return this.changes.stream().sorted(ORDER).toList();
	}

	private void compareFields(ServiceState before, ServiceState after) {
		Set<String> categories = new TreeSet<>(before.categories());
		categories.addAll(after.categories());
		for (Field field : Field.ALL) {
			Statement was = Objects.requireNonNull(before.statements().get(field));
			Statement is = Objects.requireNonNull(after.statements().get(field));
			if (!was.saysTheSameAs(is)) {
				this.changes.add(new Change(field.kind(), field.keyStore(), this.from.edition(), this.to.edition(),
						after.id(), after.name(), List.of(), categories, ChangeSide.of(was), ChangeSide.of(is)));
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
		Set<String> categories = new TreeSet<>();
		Map<String, String> names = new LinkedHashMap<>();
		Stream.of(before, after).flatMap(List::stream).forEach((state) -> {
			categories.addAll(state.categories());
			names.put(state.id(), state.name());
		});
		String name = Objects.requireNonNullElse(names.remove(service), service);
		List<ServiceReference> others = names.entrySet()
			.stream()
			.map((other) -> new ServiceReference(other.getKey(), other.getValue()))
			.toList();
		this.changes.add(new Change(kind, null, this.from.edition(), this.to.edition(), service, name, others,
				categories, before.isEmpty() ? ChangeSide.NONE : ChangeSide.of(before, this.to),
				after.isEmpty() ? ChangeSide.NONE : ChangeSide.of(after, this.from)));
	}

	/**
	 * Successions that belong together.
	 *
	 * @param edition the edition in which they happened
	 * @param kind what happened
	 * @param whole the service that was split or merged into
	 */
	private record Group(LocalDate edition, SuccessionKind kind, String whole) {

		static Group of(Succession succession) {
			Slug whole = (succession.kind() == SuccessionKind.SPLIT) ? succession.from() : succession.to();
			return new Group(succession.edition(), succession.kind(), whole.value());
		}

	}

}
