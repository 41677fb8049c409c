package org.cmkcatalog.changelog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.changelog.ChangeSection.Field;
import org.cmkcatalog.changelog.ChangeSection.Row;
import org.cmkcatalog.changelog.Piece.Form;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.ChangeGroup;
import org.cmkcatalog.history.ChangeKind;
import org.cmkcatalog.history.ChangeSide;
import org.cmkcatalog.history.ChangeSide.Evidence;
import org.cmkcatalog.history.ServiceSupport;
import org.cmkcatalog.page.Cell;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.page.Outlook;

/** Makes the tables of a comparison of two editions. */
final class ChangeSections {

	/** More rows of one table would be slow to show; the CSV has all. */
	private static final int MOST_ROWS = 200;

	/** Many services share a footnote. */
	private static final int MOST_SERVICES = 20;

	/** One kind of change has three tables: gained, lost and other. */
	private static final String SUPPORT = "support_changed";

	private static final String NO_MORE = "That says nothing about whether they still support your key.";

	private final Catalog catalog;

	private final Edition from;

	private final Edition to;

	private final List<Change> changes;

	private final boolean isWhole;

	private final Function<String, String> api;

	/** The editions on the way, both included. */
	private final List<Edition> way;

	/**
	 * The tables of two editions.
	 * @param catalog the catalog
	 * @param from the edition before
	 * @param to the edition after
	 * @param changes the changes to show
	 * @param isWhole whether these are all changes
	 * @param api gives the address of all changes of some kinds
	 */
	ChangeSections(Catalog catalog, Edition from, Edition to, List<Change> changes, boolean isWhole,
			Function<String, String> api) {
		this.catalog = catalog;
		this.from = from;
		this.to = to;
		this.changes = changes;
		this.isWhole = isWhole;
		this.api = api;
		this.way = isForward() ? between(from, to) : reversed(between(to, from));
	}

	private List<Edition> between(Edition older, Edition newer) {
		return this.catalog.editions()
			.stream()
			.filter((edition) -> !edition.id().isBefore(older.id()) && !edition.id().isAfter(newer.id()))
			.toList();
	}

	private static List<Edition> reversed(List<Edition> editions) {
		List<Edition> reversed = new ArrayList<>(editions);
		Collections.reverse(reversed);
		return reversed;
	}

	private boolean isForward() {
		return !this.to.id().isBefore(this.from.id());
	}

	/** All tables, the most important first. */
	List<ChangeSection> all() {
		return List.of(
				support("gained", "Gained support", ChangeGroup.GAINED, uncovered(),
						"No service went from anything else to Supported.", addedLabel()),
				support("lost", "Lost support", ChangeGroup.LOST, "",
						"No service that both editions list went from Supported to anything else.", removedLabel()),
				support("other", "Other changes of support", ChangeGroup.OTHER_SUPPORT, "",
						"No cell changed between other values, such as Preview, Not listed and Not supported.", ""),
				services("added", "Added", ChangeGroup.ADDED, "",
						"No service is listed now that the edition before does not list.", addedLabel()),
				services("removed", "No longer listed", ChangeGroup.REMOVED,
						"The edition %s has no row for these. %s".formatted(this.to.id(), NO_MORE),
						"No service left the list.", removedLabel()),
				renamed(), keys(), caveats(), minor());
	}

	/** In which edition something began, seen in the direction of the comparison. */
	private String addedLabel() {
		return isForward() ? "First in" : "Last in";
	}

	private String removedLabel() {
		return isForward() ? "Last in" : "First in";
	}

	/** What an edition does not speak of may have been so before. */
	private String uncovered() {
		return Stream.of(KeyStore.values())
			.filter((keyStore) -> !this.from.keyStores().contains(keyStore))
			.map((keyStore) -> "The edition %s does not speak of %s, so a service may have supported it before."
				.formatted(this.from.id(), keyStore.inWords()))
			.collect(Collectors.joining(" "));
	}

	private ChangeSection support(String id, String title, ChangeGroup group, String note, String none, String date) {
		List<Change> all = group.of(this.changes).toList();
		List<String> columns = new ArrayList<>(
				List.of("Service", "Key store", this.from.id().toString(), this.to.id().toString()));
		if (!date.isEmpty()) {
			columns.add(date);
		}
		columns.add("Lines");
		List<Row> rows = all.stream().limit(MOST_ROWS).map((change) -> {
			KeyStore keyStore = Objects.requireNonNull(change.keyStore());
			List<Field> fields = new ArrayList<>(
					List.of(new Field("Key store", List.of(Piece.text(keyStore.inWords()))),
							new Field(this.from.id().toString(), cell(change.service().id(), keyStore, this.from)),
							new Field(this.to.id().toString(), cell(change.service().id(), keyStore, this.to))));
			if (!date.isEmpty()) {
				Predicate<ListedService> isSupported = (
						service) -> StatedSupport.of(service, keyStore) == StatedSupport.SUPPORTED;
				fields.add(date(date, change.service().id(), isSupported, group == ChangeGroup.GAINED));
			}
			fields.add(lines(change));
			return new Row(name(change.service(), this.to), fields);
		}).toList();
		return section(id, title, all.size(), note, none, columns, rows, all.size() - rows.size(), SUPPORT);
	}

	private ChangeSection services(String id, String title, ChangeGroup group, String note, String none, String date) {
		boolean isAdded = group == ChangeGroup.ADDED;
		Edition edition = isAdded ? this.to : this.from;
		List<Change> all = group.of(this.changes).toList();
		List<Row> rows = all.stream().limit(MOST_ROWS).map((change) -> {
			String service = change.service().id();
			List<Piece> head = new ArrayList<>(name(change.service(), edition));
			if (change.kind() == ChangeKind.RETURNED) {
				head.add(Piece.of(Form.SOFT, "returned"));
			}
			return new Row(head,
					List.of(new Field("Category", List.of(Piece.text(categories(service, edition)))),
							new Field("Key Vault", cell(service, KeyStore.KEY_VAULT, edition)),
							new Field("Managed HSM", cell(service, KeyStore.MANAGED_HSM, edition)),
							date(date, service, (listed) -> true, isAdded), lines(change)));
		}).toList();
		return section(id, title, all.size(), note, none,
				List.of("Service", "Category", "Key Vault", "Managed HSM", date, "Lines"), rows,
				all.size() - rows.size(), isAdded ? "added,returned" : "removed");
	}

	private static String categories(String service, Edition edition) {
		return edition.service(service)
			.stream()
			.flatMap((listed) -> listed.listings().stream())
			.map((listing) -> listing.category().name())
			.distinct()
			.collect(Collectors.joining(", "));
	}

	/**
	 * The edition on the way where something began, if it came, or the last where it was
	 * so, if it went.
	 */
	private Field date(String label, String service, Predicate<ListedService> isSo, boolean isAdded) {
		LocalDate found = (isAdded ? this.to : this.from).id();
		for (Edition edition : reversed(this.way)) {
			boolean holds = edition.service(service).filter(isSo).isPresent();
			if (holds) {
				found = edition.id();
			}
			if (holds != isAdded) {
				break;
			}
		}
		return new Field(label, List.of(Piece.of(Form.DATE, found.toString())));
	}

	private ChangeSection renamed() {
		List<Change> all = Stream.of(ChangeGroup.MERGED, ChangeGroup.RENAMED)
			.flatMap((group) -> group.of(this.changes))
			.toList();
		List<Row> rows = all.stream()
			.limit(MOST_ROWS)
			.map((change) -> new Row(List.of(Piece.text(switch (change.kind()) {
				case MERGED -> "Merged";
				case SPLIT -> "Split";
				default -> "Renamed";
			})), List.of(new Field(this.from.id().toString(), names(change, change.before(), this.from)),
					new Field(this.to.id().toString(), names(change, change.after(), this.to)), lines(change))))
			.toList();
		return section("renamed", "Renamed, merged or split", all.size(), "",
				"No service has another name, became one with others, or became several.",
				List.of("What", this.from.id().toString(), this.to.id().toString(), "Lines"), rows,
				all.size() - rows.size(), "renamed,merged,split");
	}

	private List<Piece> names(Change change, ChangeSide side, Edition edition) {
		String name = side.name();
		if (name != null) {
			return List.of(Piece.link(name, href(change.service().id(), edition)));
		}
		List<ServiceSupport> services = Objects.requireNonNullElse(side.services(), List.of());
		List<Piece> names = new ArrayList<>();
		for (ServiceSupport service : services) {
			if (!names.isEmpty()) {
				names.add(Piece.nextLine());
			}
			names.add(Piece.link(service.name(), href(service.id(), edition)));
			if (services.size() > 1) {
				names.add(Piece.of(Form.SOFT, "Key Vault"));
				names.add(Piece.mark(Mark.of(service.keyVault())));
				names.add(Piece.of(Form.SOFT, "Managed HSM"));
				names.add(Piece.mark(Mark.of(service.managedHsm())));
			}
		}
		return names;
	}

	private ChangeSection keys() {
		List<Change> all = ChangeGroup.KEYS.of(this.changes).toList();
		List<Row> rows = all.stream()
			.limit(MOST_ROWS)
			.map((change) -> new Row(name(change.service(), this.to),
					List.of(keyStore(change), new Field(this.from.id().toString(), keys(change.before())),
							new Field(this.to.id().toString(), keys(change.after())), lines(change))))
			.toList();
		return section("keys", "Key sizes", all.size(), "", "No cell states another key type or size.",
				List.of("Service", "Key store", this.from.id().toString(), this.to.id().toString(), "Lines"), rows,
				all.size() - rows.size(), "key_constraint_changed");
	}

	private static List<Piece> keys(ChangeSide side) {
		List<KeyConstraint> keys = Objects.requireNonNullElse(side.keyConstraints(), List.of());
		return keys.isEmpty() ? List.of(Piece.of(Form.SOFT, "none stated"))
				: keys.stream().map((key) -> Piece.of(Form.KEY, key.inWords())).toList();
	}

	/** Services whose footnote changed in the same words share a row. */
	private ChangeSection caveats() {
		List<Change> all = ChangeGroup.CAVEATS.of(this.changes).toList();
		Map<List<String>, List<Change>> same = new LinkedHashMap<>();
		all.forEach((change) -> same
			.computeIfAbsent(List.of(texts(change.before()), texts(change.after())), (texts) -> new ArrayList<>())
			.add(change));
		List<Row> rows = new ArrayList<>();
		int shown = 0;
		for (Map.Entry<List<String>, List<Change>> caveat : same.entrySet()) {
			if (rows.size() < MOST_ROWS) {
				rows.add(caveat(caveat.getKey().get(0), caveat.getKey().get(1), caveat.getValue()));
				shown += caveat.getValue().size();
			}
		}
		return section("caveats", "Caveats", all.size(),
				all.isEmpty() ? "" : "Words that only one of the two editions has are marked.",
				"No cell has another footnote or note.",
				List.of("Services", this.from.id().toString(), this.to.id().toString()), rows, all.size() - shown,
				"footnote_changed,note_changed");
	}

	private Row caveat(String before, String after, List<Change> changes) {
		WordDifference difference = WordDifference.of(before, after);
		List<Piece> services = new ArrayList<>();
		changes.stream().limit(MOST_SERVICES).forEach((change) -> {
			if (!services.isEmpty()) {
				services.add(Piece.nextLine());
			}
			services.addAll(name(change.service(), this.to));
			services.add(Piece.of(Form.SOFT, Objects.requireNonNull(change.keyStore()).inWords() + ","));
			services.addAll(lines(change).pieces());
		});
		if (changes.size() > MOST_SERVICES) {
			services.add(Piece.nextLine());
			services.add(Piece.of(Form.SOFT, "and %d more".formatted(changes.size() - MOST_SERVICES)));
		}
		return new Row(services, List.of(new Field(this.from.id().toString(), orNone(difference.before())),
				new Field(this.to.id().toString(), orNone(difference.after()))));
	}

	private static String texts(ChangeSide side) {
		return Stream
			.concat(Stream.ofNullable(side.footnotes()).flatMap(Collection::stream), Stream.ofNullable(side.note()))
			.collect(Collectors.joining(" "));
	}

	private static List<Piece> orNone(List<Piece> pieces) {
		return pieces.isEmpty() ? List.of(Piece.of(Form.SOFT, "none")) : pieces;
	}

	private ChangeSection minor() {
		List<Change> all = ChangeGroup.MINOR.of(this.changes).toList();
		List<Row> rows = all.stream()
			.limit(MOST_ROWS)
			.map((change) -> new Row(name(change.service(), this.to),
					List.of(new Field("What", List.of(Piece.text(switch (change.kind()) {
						case CATEGORY_CHANGED -> "Category";
						case LINK_CHANGED -> "Product link";
						default -> "Documentation";
					}))), new Field("Difference", List.of(Piece.text(change.difference()))), lines(change))))
			.toList();
		ChangeSection section = section("minor", "Minor changes", all.size(), "",
				"No category, link or documentation changed.", List.of("Service", "What", "Difference", "Lines"), rows,
				all.size() - rows.size(), "category_changed,link_changed,documentation_changed");
		return new ChangeSection(section.id(), section.title(), section.count(), section.note(), section.none(),
				section.columns(), section.rows(), section.more(), section.moreTitle(), section.moreHref(),
				!rows.isEmpty());
	}

	private ChangeSection section(String id, String title, long count, String note, String none, List<String> columns,
			List<Row> rows, long more, String kinds) {
		return new ChangeSection(id, title, count, note, this.isWhole ? none : "None of the changes that are shown.",
				columns, rows, more, kinds.equals(SUPPORT) ? "All changes of support as CSV" : "All of them as CSV",
				this.api.apply(kinds), false);
	}

	/** What an edition says, with everything that qualifies it. */
	private List<Piece> cell(String service, KeyStore keyStore, Edition edition) {
		Optional<ListedService> listed = edition.service(service);
		if (listed.isEmpty()) {
			return List.of();
		}
		Cell cell = Cell.of(listed.get(), keyStore, new Outlook(this.catalog, listed.get()));
		String href = href(service, edition);
		List<Piece> pieces = new ArrayList<>(List.of(Piece.mark(cell.mark())));
		if (cell.isInferred()) {
			pieces.add(Piece.of(Form.SOFT, "inferred"));
		}
		cell.keys().forEach((key) -> pieces.add(Piece.of(Form.KEY, key)));
		cell.footnotes()
			.forEach((footnote) -> pieces.add(Piece.link(footnote.marker(), "%s#%s".formatted(href, footnote.id()),
					"Footnote %s of edition %s".formatted(footnote.marker(), edition.id()))));
		if (cell.conflictsWith() != null) {
			pieces.add(Piece.link("rows conflict", href + "#conflict"));
		}
		if (cell.note() != null) {
			pieces.add(Piece.of(Form.SOFT, cell.note()));
		}
		return pieces;
	}

	private static Field keyStore(Change change) {
		KeyStore keyStore = change.keyStore();
		return new Field("Key store", List.of(Piece.text((keyStore != null) ? keyStore.inWords() : "")));
	}

	private List<Piece> name(ServiceReference service, Edition edition) {
		return List.of(Piece.link(service.name(), href(service.id(), edition)));
	}

	private String href(String service, Edition edition) {
		return "/services/%s%s".formatted(service,
				(edition == this.catalog.pinned()) ? "" : "?edition=" + edition.id());
	}

	private static Field lines(Change change) {
		List<Piece> before = change.before().evidence().stream().map(ChangeSections::line).toList();
		List<Piece> after = change.after().evidence().stream().map(ChangeSections::line).toList();
		boolean isOfBoth = !before.isEmpty() && !after.isEmpty();
		return new Field("Lines", Stream
			.of(before.stream(), isOfBoth ? Stream.of(Piece.of(Form.SOFT, "→")) : Stream.<Piece>empty(), after.stream())
			.flatMap((pieces) -> pieces)
			.toList());
	}

	private static Piece line(Evidence said) {
		return Piece.link(String.valueOf(said.sourceLine()), "/api/v1/editions/%s/document".formatted(said.edition()),
				"Line %d of edition %s".formatted(said.sourceLine(), said.edition()));
	}

}
