package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.jspecify.annotations.Nullable;

/**
 * Maps every name of every edition to the id of its service. The id is the slug of the
 * service's first name; a rename keeps it. Editions are read from the oldest to the
 * newest.
 */
final class ServiceIds {

	private final Deque<Rename> renames;

	private final List<String> errors;

	/** The slug of every name so far, with the id of the last service of that name. */
	private final Map<Slug, Slug> ids = new HashMap<>();

	private final List<Succession> successions = new ArrayList<>();

	private final Set<LocalDate> editions = new HashSet<>();

	ServiceIds(List<Rename> renames, List<String> errors) {
		this.renames = new ArrayDeque<>(renames);
		this.errors = errors;
	}

	/** The next edition, with the ids of its services. */
	SeedEdition identify(SeedEdition edition) {
		LocalDate date = edition.date();
		Map<Slug, DocumentRow> listed = new LinkedHashMap<>();
		edition.document().rows().forEach((row) -> listed.putIfAbsent(row.id(), row));
		boolean isFirst = this.editions.isEmpty();
		this.editions.add(date);
		while (!this.renames.isEmpty() && !this.renames.peek().edition().isAfter(date)) {
			Rename rename = this.renames.remove();
			String wrong = rename.edition().equals(date) ? wrong(rename, listed, isFirst) : null;
			if (wrong != null) {
				rename.line().error("%s", wrong);
			}
			else {
				apply(rename);
			}
		}
		Map<Slug, Slug> idsByName = new LinkedHashMap<>();
		Map<Slug, DocumentRow> rowsById = new HashMap<>();
		listed.forEach((name, row) -> {
			Slug id = this.ids.computeIfAbsent(name, (first) -> first);
			idsByName.put(name, id);
			DocumentRow other = rowsById.putIfAbsent(id, row);
			if (other != null) {
				this.errors.add(("%s:%d: '%s' is a name of the service '%s', and so is '%s' in line %d; "
						+ "%s should say in which edition they were split or merged")
					.formatted(edition.file(), row.line(), row.name(), id, other.name(), other.line(), Rename.FILE));
			}
		});
		return new SeedEdition(edition.file(), edition.sha256(), edition.document(), idsByName);
	}

	/** A note on each rename of a missing edition, which nothing confirms. */
	List<String> notes(List<Rename> all) {
		return all.stream()
			.filter((rename) -> !this.editions.contains(rename.edition()))
			.map((rename) -> rename.line().at("there is no edition %s, so the line was not checked", rename.edition()))
			.toList();
	}

	List<Succession> successions() {
		return List.copyOf(this.successions);
	}

	private void apply(Rename rename) {
		Slug from = this.ids.computeIfAbsent(rename.fromSlug(), (first) -> first);
		if (rename.kind() == Rename.Kind.RENAMED) {
			this.ids.put(rename.toSlug(), from);
			return;
		}
		Slug known = this.ids.get(rename.toSlug());
		// a former name of the service now names another one, which needs its own id
		Slug to = (known == null || known.equals(from)) ? ownId(rename, from) : known;
		this.ids.put(rename.toSlug(), to);
		this.successions.add(new Succession(rename.edition(), SuccessionKind.valueOf(rename.kind().name()), from, to));
	}

	/**
	 * The id of a part. A part that keeps the name of the whole keeps its id too. Any
	 * other id is the slug of the name, with a number if that slug is taken.
	 */
	private Slug ownId(Rename rename, Slug from) {
		if (rename.toSlug().equals(rename.fromSlug())) {
			return from;
		}
		Slug id = rename.toSlug();
		for (int number = 2; this.ids.containsValue(id); number++) {
			id = new Slug("%s-%d".formatted(rename.toSlug(), number));
		}
		return id;
	}

	/** Why the edition does not confirm the rename, or null if it does. */
	private @Nullable String wrong(Rename rename, Map<Slug, DocumentRow> listed, boolean isFirst) {
		Slug from = rename.fromSlug();
		Slug to = rename.toSlug();
		if (!listed.containsKey(to)) {
			return "the edition %s does not list '%s'".formatted(rename.edition(), rename.to());
		}
		if (!isFirst && !this.ids.containsKey(from)) {
			return "no earlier edition lists '%s'".formatted(rename.from());
		}
		if (rename.kind() != Rename.Kind.RENAMED) {
			return null;
		}
		DocumentRow still = listed.get(from);
		if (still != null) {
			return "the edition %s still lists '%s' in line %d, so it was not renamed".formatted(rename.edition(),
					rename.from(), still.line());
		}
		Slug id = this.ids.get(to);
		return (id == null || id.equals(this.ids.get(from))) ? null
				: "'%s' was listed before as another service: either a line for the edition in which it became '%s' is missing, or both became one and the kind should be 'merged'"
					.formatted(rename.to(), rename.from());
	}

}
