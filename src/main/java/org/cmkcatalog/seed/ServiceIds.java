package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.cmkcatalog.seed.NameMeanings.Meaning;

/**
 * Gives every name of every edition the id of its service. A published id stays; a
 * service without one gets the slug of its first name, with a number if that is taken.
 */
final class ServiceIds {

	private final NameMeanings meanings;

	private final List<Rename> renames;

	private final List<String> errors;

	/** The first row of each name, by edition. */
	private final NavigableMap<LocalDate, Map<Slug, DocumentRow>> listed = new TreeMap<>();

	private final Map<Meaning, Slug> ids = new HashMap<>();

	private final List<String> notes = new ArrayList<>();

	/** Lines of renames.csv with a name that no edition lists. */
	private final List<Integer> unchecked = new ArrayList<>();

	ServiceIds(List<SeedEdition> editions, List<Rename> renames, List<PublishedId> published, List<String> errors) {
		this.meanings = new NameMeanings(renames, errors);
		this.renames = renames;
		this.errors = errors;
		for (SeedEdition edition : editions) {
			Map<Slug, DocumentRow> names = new LinkedHashMap<>();
			edition.document().rows().forEach((row) -> names.putIfAbsent(row.id(), row));
			this.listed.put(edition.date(), names);
		}
		renames.forEach(this::check);
		published.forEach(this::publish);
		Map<Slug, Integer> taken = new HashMap<>();
		this.ids.values().forEach((id) -> taken.put(id, 1));
		this.listed.forEach((date, names) -> names.keySet()
			.forEach((name) -> this.ids.computeIfAbsent(service(name, date), (unnamed) -> unused(name, taken))));
	}

	private Meaning service(Slug name, LocalDate edition) {
		return this.meanings.representative(this.meanings.at(name, edition));
	}

	private void publish(PublishedId published) {
		Meaning service = service(published.nameSlug(), published.edition());
		Slug other = this.ids.putIfAbsent(service, published.id());
		if (other != null) {
			published.line()
				.error("'%s' is a name of the service '%s', as %s says; a service has one id for ever",
						published.name(), other, Rename.FILE);
		}
	}

	private static Slug unused(Slug name, Map<Slug, Integer> taken) {
		Slug id = name;
		for (int number = 2; taken.putIfAbsent(id, 1) != null; number++) {
			id = new Slug("%s-%d".formatted(name, number));
		}
		return id;
	}

	/** The ids of an edition's services, by the slug of their names in it. */
	Map<Slug, Slug> of(SeedEdition edition) {
		Map<Slug, Slug> idsByName = new LinkedHashMap<>();
		Map<Slug, DocumentRow> rowsById = new HashMap<>();
		this.listed.getOrDefault(edition.date(), Map.of()).forEach((name, row) -> {
			Slug id = this.ids.getOrDefault(service(name, edition.date()), name);
			idsByName.put(name, id);
			DocumentRow other = rowsById.putIfAbsent(id, row);
			if (other != null) {
				checkSideBySide(edition, row, other, id);
			}
		});
		return idsByName;
	}

	private void checkSideBySide(SeedEdition edition, DocumentRow row, DocumentRow other, Slug id) {
		if (!this.meanings.isSideBySide(this.meanings.at(row.id(), edition.date()),
				this.meanings.at(other.id(), edition.date()))) {
			this.errors
				.add(("%s:%d: '%s' is a name of the service '%s', and so is '%s' in line %d. If both rows are about "
						+ "one service, %s should say so: %s. Otherwise the line that makes them one should say in which edition the change was")
					.formatted(edition.file(), row.line(), row.name(), id, other.name(), other.line(), Rename.FILE,
							Rename.line(Rename.Kind.SAME, row.name(), other.name())));
		}
		else if (isInOneCategory(edition, row, other)) {
			this.errors.add("%s:%d: the service '%s' is already in this category, as '%s' in line %d"
				.formatted(edition.file(), row.line(), row.name(), other.name(), other.line()));
		}
	}

	private static boolean isInOneCategory(SeedEdition edition, DocumentRow one, DocumentRow other) {
		return edition.document()
			.categories()
			.stream()
			.map((category) -> category.rows().stream().map(DocumentRow::id).toList())
			.anyMatch((names) -> names.containsAll(List.of(one.id(), other.id())));
	}

	/** What is odd about the lines of renames.csv, and no error. */
	List<String> notes() {
		return this.unchecked.isEmpty() ? this.notes
				: Stream.concat(this.notes.stream(),
						Stream.of("%s: no edition lists all names of the lines %s, so they were not checked"
							.formatted(Rename.FILE, this.unchecked)))
					.toList();
	}

	private void check(Rename rename) {
		LocalDate edition = rename.edition();
		Map<Slug, DocumentRow> names = (edition != null) ? this.listed.get(edition) : null;
		if (edition == null) {
			if (!Stream.of(rename.from(), rename.to()).allMatch(this::isListed)) {
				this.unchecked.add(rename.line().number());
			}
		}
		else if (names == null) {
			this.notes.add(rename.line().at("there is no edition %s, so the line was not checked", edition));
		}
		else if (!lists(names, rename.to())) {
			rename.line().error("the edition %s does not list '%s'", edition, rename.to());
		}
		else if (!this.listed.headMap(edition).isEmpty()
				&& this.listed.headMap(edition).values().stream().noneMatch((known) -> lists(known, rename.from()))) {
			this.unchecked.add(rename.line().number());
		}
		else if (rename.kind() == Rename.Kind.RENAMED && lists(names, rename.from())) {
			this.notes.add(rename.line()
				.at("the edition %s still lists '%s', which is another service from then on", edition, rename.from()));
		}
	}

	private boolean isListed(String name) {
		return this.listed.values().stream().anyMatch((names) -> lists(names, name));
	}

	private static boolean lists(Map<Slug, DocumentRow> names, String name) {
		return names.containsKey(Slug.of(name).orElseThrow());
	}

	/** Services that became others, by edition. */
	List<Succession> successions() {
		return this.renames.stream()
			.filter((rename) -> rename.kind() == Rename.Kind.SPLIT || rename.kind() == Rename.Kind.MERGED)
			.flatMap((rename) -> edition(rename).flatMap((date) -> succession(rename, date)).stream())
			.sorted(Comparator.comparing(Succession::edition))
			.toList();
	}

	private Optional<Succession> succession(Rename rename, LocalDate edition) {
		Slug from = this.ids.get(this.meanings.representative(this.meanings.before(rename.fromSlug(), edition)));
		Slug to = rename.fromSlug().equals(rename.toSlug()) ? from : this.ids.get(service(rename.toSlug(), edition));
		return (from == null || to == null) ? Optional.empty()
				: Optional.of(new Succession(edition, SuccessionKind.valueOf(rename.kind().name()), from, to));
	}

	/**
	 * When a split or a merge happened. Without a date, it is the first edition, after
	 * one that lists the former service, that lists a part anew or the whole without the
	 * former service.
	 */
	private Optional<LocalDate> edition(Rename rename) {
		if (rename.edition() != null) {
			return Optional.of(rename.edition());
		}
		if (rename.kind() == Rename.Kind.SPLIT && rename.fromSlug().equals(rename.toSlug())) {
			return this.renames.stream()
				.filter((part) -> part.kind() == Rename.Kind.SPLIT && part.fromSlug().equals(rename.fromSlug())
						&& !part.toSlug().equals(rename.toSlug()))
				.findFirst()
				.flatMap(this::edition);
		}
		return this.listed.entrySet()
			.stream()
			.filter((edition) -> lists(edition.getValue(), rename.to()))
			.filter((edition) -> isChange(rename, edition.getKey()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	private boolean isChange(Rename rename, LocalDate edition) {
		Map<Slug, DocumentRow> names = this.listed.getOrDefault(edition, Map.of());
		boolean isAfter = this.listed.headMap(edition)
			.values()
			.stream()
			.anyMatch((known) -> lists(known, rename.from()));
		return isAfter && ((rename.kind() == Rename.Kind.SPLIT)
				? !lists(this.listed.lowerEntry(edition).getValue(), rename.to()) : !lists(names, rename.from()));
	}

}
