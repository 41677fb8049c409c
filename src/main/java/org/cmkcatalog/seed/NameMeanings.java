package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import org.cmkcatalog.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Which names mean one service. A name means the same in all editions, unless a line of
 * renames.csv with an edition says that it was given up then: from that edition on, it
 * means something else.
 */
final class NameMeanings {

	/** The editions from which on a name means something else than before. */
	private final Map<Slug, NavigableSet<LocalDate>> turns = new HashMap<>();

	/** A meaning, with one that means the same service. */
	private final Map<Meaning, Meaning> same = new HashMap<>();

	/** Pairs of meanings that editions may list side by side. */
	private final Set<Set<Meaning>> sideBySide = new HashSet<>();

	NameMeanings(List<Rename> renames, List<String> errors) {
		for (Rename rename : renames) {
			LocalDate edition = rename.edition();
			if (edition != null && rename.kind() == Rename.Kind.RENAMED) {
				turn(rename.fromSlug(), edition);
			}
		}
		renames.forEach((rename) -> join(rename, errors));
		for (Rename rename : renames) {
			LocalDate edition = rename.edition();
			boolean isSuccession = rename.kind() == Rename.Kind.SPLIT || rename.kind() == Rename.Kind.MERGED;
			// a former name of the service now names another one
			if (edition != null && isSuccession && !rename.fromSlug().equals(rename.toSlug())
					&& isSame(before(rename.fromSlug(), edition), at(rename.toSlug(), edition))) {
				turn(rename.toSlug(), edition);
			}
		}
		this.same.clear();
		this.sideBySide.clear();
		renames.forEach((rename) -> join(rename, null));
	}

	private void turn(Slug name, LocalDate edition) {
		this.turns.computeIfAbsent(name, (unseen) -> new TreeSet<>()).add(edition);
	}

	private void join(Rename rename, @Nullable List<String> errors) {
		LocalDate edition = rename.edition();
		if (rename.kind() == Rename.Kind.SPLIT || rename.kind() == Rename.Kind.MERGED) {
			return;
		}
		Meaning from = (edition != null) ? before(rename.fromSlug(), edition) : at(rename.fromSlug(), LocalDate.MAX);
		Meaning to = at(rename.toSlug(), (edition != null) ? edition : LocalDate.MAX);
		if (edition == null && errors != null) {
			List.of(rename.fromSlug(), rename.toSlug())
				.stream()
				.filter(this.turns::containsKey)
				.forEach((name) -> rename.line()
					.error("'%s' meant something else before the edition %s, so the line should say in which edition the change was",
							name.equals(rename.fromSlug()) ? rename.from() : rename.to(), turns(name).last()));
		}
		this.same.put(representative(from), representative(to));
		if (rename.kind() == Rename.Kind.SAME) {
			this.sideBySide.add(Set.of(from, to));
		}
	}

	private NavigableSet<LocalDate> turns(Slug name) {
		return this.turns.getOrDefault(name, Collections.emptyNavigableSet());
	}

	/** What a name means in an edition. */
	Meaning at(Slug name, LocalDate edition) {
		LocalDate since = turns(name).floor(edition);
		return new Meaning(name, (since != null) ? since : LocalDate.MIN);
	}

	/** What a name means until an edition. */
	Meaning before(Slug name, LocalDate edition) {
		return at(name, edition.minusDays(1));
	}

	/** Whether two meanings are of one service. */
	boolean isSame(Meaning one, Meaning other) {
		return representative(one).equals(representative(other));
	}

	/** Whether editions may list a service under two names. */
	boolean isSideBySide(Meaning one, Meaning other) {
		return one.equals(other) || this.sideBySide.contains(Set.of(one, other));
	}

	/**
	 * The same meaning for all names of one service, so that it identifies the service.
	 */
	Meaning representative(Meaning meaning) {
		Meaning found = meaning;
		for (Meaning next = this.same.get(found); next != null && !next.equals(found); next = this.same.get(found)) {
			found = next;
		}
		return found;
	}

	/**
	 * A name in a span of time in which it means one thing.
	 *
	 * @param name slug of the name
	 * @param since first edition of the span
	 */
	record Meaning(Slug name, LocalDate since) {

	}

}
