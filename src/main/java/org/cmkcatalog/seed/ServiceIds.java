package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;

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

	/**
	 * Prepares to read editions.
	 * @param renames the renames, splits and merges, by edition
	 * @param errors receives errors: file, line and reason
	 */
	ServiceIds(List<Rename> renames, List<String> errors) {
		this.renames = new ArrayDeque<>(renames);
		this.errors = errors;
	}

	/**
	 * Reads the next edition.
	 * @param file name of its file, for errors
	 * @param date its date, later than that of every earlier call
	 * @param rows its rows
	 * @return the ids of its services, by the slug of their names
	 */
	Map<Slug, Slug> next(String file, LocalDate date, List<DocumentRow> rows) {
		Map<Slug, DocumentRow> listed = new LinkedHashMap<>();
		rows.forEach((row) -> listed.putIfAbsent(row.id(), row));
		boolean isFirst = this.editions.isEmpty();
		this.editions.add(date);
		while (!this.renames.isEmpty() && !this.renames.peek().edition().isAfter(date)) {
			Rename rename = this.renames.remove();
			if (!rename.edition().equals(date) || isRight(rename, listed, isFirst)) {
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
				this.errors.add("%s:%d: '%s' is a name of the service '%s', and so is '%s' in line %d; ".formatted(file,
						row.line(), row.name(), id, other.name(), other.line())
						+ "%s should say in which edition they were split or merged".formatted(Rename.FILE));
			}
		});
		return idsByName;
	}

	/**
	 * Reports the renames of missing editions. They are applied, but no edition confirms
	 * them.
	 * @param all all renames
	 * @return a note for each, as {@code renames.csv:LINE: …}
	 */
	List<String> notes(Collection<Rename> all) {
		return all.stream()
			.filter((rename) -> !this.editions.contains(rename.edition()))
			.map((rename) -> rename.error("there is no edition %s, so the line was not checked", rename.edition()))
			.toList();
	}

	List<Succession> successions() {
		return List.copyOf(this.successions);
	}

	private void apply(Rename rename) {
		Slug from = this.ids.computeIfAbsent(rename.fromSlug(), (first) -> first);
		if (rename.kind() == RenameKind.RENAMED) {
			this.ids.put(rename.toSlug(), from);
			return;
		}
		Slug known = this.ids.get(rename.toSlug());
		// a former name of the service now names another one, which needs its own id
		Slug to = (known == null || known.equals(from)) ? ownId(rename, from) : known;
		this.ids.put(rename.toSlug(), to);
		SuccessionKind kind = (rename.kind() == RenameKind.SPLIT) ? SuccessionKind.SPLIT : SuccessionKind.MERGED;
		this.successions.add(new Succession(rename.edition(), kind, from, to));
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

	/** Whether the edition confirms the rename; an error if not. */
	private boolean isRight(Rename rename, Map<Slug, DocumentRow> listed, boolean isFirst) {
		Optional<String> wrong = Optional.empty();
		Slug from = rename.fromSlug();
		Slug to = rename.toSlug();
		if (!listed.containsKey(to)) {
			wrong = Optional.of("the edition %s does not list '%s'".formatted(rename.edition(), rename.to()));
		}
		else if (!isFirst && !this.ids.containsKey(from)) {
			wrong = Optional.of("no earlier edition lists '%s'".formatted(rename.from()));
		}
		else if (rename.kind() == RenameKind.RENAMED && listed.containsKey(from)) {
			wrong = Optional.of("the edition %s still lists '%s' in line %d, so it was not renamed"
				.formatted(rename.edition(), rename.from(), line(listed, from)));
		}
		else if (rename.kind() == RenameKind.RENAMED && isOtherService(to, from)) {
			wrong = Optional
				.of(("'%s' was listed before as another service: either a line for the edition in which it became"
						+ " '%s' is missing, or both became one and the kind should be 'merged'")
					.formatted(rename.to(), rename.from()));
		}
		wrong.ifPresent((reason) -> this.errors.add(rename.error("%s", reason)));
		return wrong.isEmpty();
	}

	private static int line(Map<Slug, DocumentRow> listed, Slug name) {
		return Optional.ofNullable(listed.get(name)).map(DocumentRow::line).orElse(0);
	}

	private boolean isOtherService(Slug name, Slug from) {
		Slug id = this.ids.get(name);
		return id != null && !id.equals(this.ids.get(from));
	}

}
