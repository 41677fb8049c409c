package org.cmkcatalog.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.audit.CheckResult.Newer;
import org.cmkcatalog.audit.CheckResult.Reason;
import org.cmkcatalog.audit.CheckResult.Total;
import org.cmkcatalog.audit.CheckedResources.Count;
import org.cmkcatalog.audit.CheckedResources.ResourceRow;
import org.cmkcatalog.audit.CheckedResources.TypeRow;
import org.cmkcatalog.coverage.Coverage;
import org.cmkcatalog.coverage.CoverageFilter;
import org.cmkcatalog.coverage.CoverageRepresentation;
import org.cmkcatalog.coverage.CoveredResourceRepresentation;
import org.cmkcatalog.coverage.KeyInUse;
import org.cmkcatalog.coverage.ResourceChange;
import org.cmkcatalog.coverage.ResourceReasonRepresentation;
import org.cmkcatalog.coverage.ValueCount;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.page.NewerEdition;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.table.Printable;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;
import org.cmkcatalog.web.ReportFormat;
import org.cmkcatalog.web.VocabularyConverterFactory;
import org.jspecify.annotations.Nullable;

/** Verdicts on the resources of a file. */
final class InventoryCheck {

	static final List<ReportFormat> FORMATS = List.of(ReportFormat.values());

	/** More rows would be slow to show; exports have all. */
	private static final int MOST_ROWS = 500;

	/** A real file has a few dozen. */
	private static final int MOST_TYPES = 150;

	private static final int MOST_WRITTEN = 3;

	private static final int MOST_SERVICES = 2;

	private final Inventory inventory;

	private final Requirement requirement;

	private final ChosenEdition edition;

	InventoryCheck(Inventory inventory, Requirement requirement, ChosenEdition edition) {
		this.inventory = inventory;
		this.requirement = requirement;
		this.edition = edition;
	}

	/** As the API answers it. */
	CoverageRepresentation answer() {
		return judge(null);
	}

	private CoverageRepresentation judge(@Nullable ChosenEdition compared) {
		return new Coverage(this.edition, compared, this.requirement, CoverageFilter.ALL).of(this.inventory, null);
	}

	/** As the page shows it. */
	CheckResult result(List<Hidden> kept, boolean isWhole, Editions editions) {
		boolean isNewest = NewerEdition.isNewest(this.edition);
		CoverageRepresentation coverage = judge(isNewest ? null : editions.latest());
		Set<String> unknownTypes = coverage.unknownTypes()
			.stream()
			.map((type) -> type.value().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		List<Mark> marks = coverage.items().stream().map((item) -> mark(item, unknownTypes)).toList();
		String title = "%s against %s, edition %s".formatted(
				(marks.size() == 1) ? "1 resource" : marks.size() + " resources", CheckWords.of(this.requirement),
				this.edition.id());
		return new CheckResult(title, Total.of(marks), notes(marks), kept, isWhole, CheckWords.allOptions(),
				isNewest ? null
						: Newer.of(editions.latest().id().toString(), coverage.totals().changed(ResourceChange.GAINED),
								coverage.totals().changed(ResourceChange.LOST)),
				List.of(), resources(coverage, marks));
	}

	/** A type that is not known, and one that the edition has no row for, are unlike. */
	private Mark mark(CoveredResourceRepresentation item, Set<String> unknownTypes) {
		if (item.verdict() == Verdict.UNKNOWN) {
			return unknownTypes.contains(item.type().toLowerCase(Locale.ROOT)) ? Mark.UNKNOWN_TYPE : Mark.NO_ROW;
		}
		boolean isOneOf = item.services().size() == 1 && item.relation() == Relation.ONE_OF;
		return isOneOf ? Mark.of(item.verdict(), false)
				: CheckWords.mark(item.verdict(), item.services(), this.requirement, this.edition);
	}

	private static List<String> notes(List<Mark> marks) {
		List<String> notes = new ArrayList<>();
		if (marks.contains(Mark.NOT_LISTED)) {
			notes.add("Not listed is not a no: the cell is blank.");
		}
		if (marks.contains(Mark.WHICH_ONE)) {
			notes.add("Which one: the services that a resource can belong to differ.");
		}
		if (marks.contains(Mark.NO_ROW)) {
			notes.add("No row: the edition has no row about it, which says nothing about support.");
		}
		if (marks.contains(Mark.NOT_APPLICABLE)) {
			notes.add("Not applicable: it holds no data of its own, or the cell says N/A.");
		}
		return notes;
	}

	private CheckedResources resources(CoverageRepresentation coverage, List<Mark> marks) {
		Map<Ground, Kind> kinds = new HashMap<>();
		List<Kind> ordered = new ArrayList<>();
		for (int i = 0; i < marks.size(); i++) {
			CoveredResourceRepresentation item = coverage.items().get(i);
			Mark mark = marks.get(i);
			Kind kind = kinds.computeIfAbsent(Ground.of(item, mark), (ground) -> {
				Kind made = new Kind("reasons-" + (ordered.size() + 1), item, mark);
				ordered.add(made);
				return made;
			});
			kind.add(item.type());
		}
		List<Kind> shown = ordered.subList(0, Math.min(MOST_TYPES, ordered.size()));
		List<ResourceRow> rows = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST_ROWS, marks.size()); i++) {
			CoveredResourceRepresentation item = coverage.items().get(i);
			Kind kind = kinds.get(Ground.of(item, marks.get(i)));
			rows.add(row(i + 1, item, marks.get(i), (kind != null && shown.contains(kind)) ? kind.id : ""));
		}
		return new CheckedResources(coverage.inventory().toString().replace('_', ' '), coverage.warnings(),
				counts(coverage.unknownTypes()), Math.max(0, coverage.unknownTypes().size() - MOST_TYPES),
				coverage.totals()
					.keysInUse()
					.stream()
					.map((key) -> new Count(words(key.value()), key.count()))
					.toList(),
				shown.stream().map(this::typeRow).toList(), ordered.size() - shown.size(), rows, marks.size(),
				!coverage.totals().resourceGroups().isEmpty());
	}

	private static List<Count> counts(List<ValueCount> all) {
		return all.stream()
			.limit(MOST_TYPES)
			.map((type) -> new Count(Printable.of(type.value()), type.count()))
			.toList();
	}

	private ResourceRow row(int number, CoveredResourceRepresentation item, Mark mark, String reasons) {
		String path = Printable.of(item.resource());
		String name = path.substring(path.lastIndexOf('/') + 1);
		boolean isId = path.startsWith("/") && !name.isBlank();
		return new ResourceRow(number, isId ? name : path, isId ? path : "",
				(item.resourceGroup() != null) ? Printable.of(item.resourceGroup()) : "", Printable.of(item.type()),
				mark, links(item.services()).limit(MOST_SERVICES).toList(),
				Math.max(0, item.services().size() - MOST_SERVICES),
				(item.keyInUse() != null) ? item.keyInUse().inWords() : "", reasons);
	}

	private TypeRow typeRow(Kind kind) {
		CoveredResourceRepresentation first = kind.first;
		return new TypeRow(kind.id, kind.types.stream().limit(MOST_WRITTEN).map(Printable::of).toList(), kind.count,
				kind.mark, links(first.services()).toList(),
				first.reasons().stream().map((reason) -> reason(reason, first.services())).toList(),
				first.documentation().stream().map((link) -> new Link(link.title(), link.url(), "")).toList());
	}

	/** Of several services, a reason says which one it is about. */
	private static Reason reason(ResourceReasonRepresentation reason, List<ServiceReference> services) {
		String subject = services.stream()
			.filter((service) -> services.size() > 1 && service.id().equals(reason.service()))
			.map(ServiceReference::name)
			.findFirst()
			.orElse("");
		return CheckWords.reason(subject, reason.kind(), Printable.of(reason.text()), reason.asWritten(),
				reason.sourceLine());
	}

	private Stream<Link> links(List<ServiceReference> services) {
		return services.stream()
			.map((service) -> new Link(service.name(),
					"/services/%s%s".formatted(service.id(), EditionLink.query(this.edition)), ""));
	}

	private static String words(String key) {
		return VocabularyConverterFactory.find(KeyInUse.class, key).orElseThrow().inWords();
	}

	/**
	 * What decides a verdict.
	 *
	 * @param mark the verdict
	 * @param services the services that the resource belongs or may belong to
	 * @param reasons why
	 */
	private record Ground(Mark mark, List<ServiceReference> services, List<ResourceReasonRepresentation> reasons) {

		static Ground of(CoveredResourceRepresentation item, Mark mark) {
			return new Ground(mark, item.services(), item.reasons());
		}

	}

	/** Resources that share what decides their verdict. */
	private static final class Kind {

		private final String id;

		private final CoveredResourceRepresentation first;

		private final Mark mark;

		private final Set<String> types = new LinkedHashSet<>();

		private long count;

		Kind(String id, CoveredResourceRepresentation first, Mark mark) {
			this.id = id;
			this.first = first;
			this.mark = mark;
		}

		void add(String type) {
			this.count++;
			if (this.types.size() < MOST_WRITTEN) {
				this.types.add(type);
			}
		}

	}

}
