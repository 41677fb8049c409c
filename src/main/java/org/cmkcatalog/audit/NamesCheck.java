package org.cmkcatalog.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.audit.CheckResult.CheckedName;
import org.cmkcatalog.audit.CheckResult.Choice;
import org.cmkcatalog.audit.CheckResult.Newer;
import org.cmkcatalog.audit.CheckResult.Pickable;
import org.cmkcatalog.audit.CheckResult.Reason;
import org.cmkcatalog.audit.CheckResult.Total;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.coverage.ResourceChange;
import org.cmkcatalog.names.Candidate;
import org.cmkcatalog.names.MatchKind;
import org.cmkcatalog.names.NamedService;
import org.cmkcatalog.names.ResolutionStatus;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.page.NewerEdition;
import org.cmkcatalog.page.Outlook;
import org.cmkcatalog.table.Printable;
import org.cmkcatalog.verdict.CheckListRepresentation;
import org.cmkcatalog.verdict.CheckResultRepresentation;
import org.cmkcatalog.verdict.Judgement;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;
import org.cmkcatalog.web.ReportFormat;
import org.jspecify.annotations.Nullable;

/** Verdicts on names, with the services that were picked for some of them. */
final class NamesCheck {

	/** The formats of a list of names; those of build servers are about files. */
	static final List<ReportFormat> FORMATS = List.of(ReportFormat.CSV, ReportFormat.MD, ReportFormat.JSON,
			ReportFormat.NDJSON, ReportFormat.TXT);

	/** More candidates than that are hardly meant. */
	private static final int MOST_CANDIDATES = 20;

	/** A sentence names so many lines, and counts the others. */
	private static final int MOST_NUMBERS = 10;

	private final CheckForm form;

	private final Requirement requirement;

	private final ChosenEdition edition;

	private final List<NamedService> typed;

	private final List<NamedService> picked;

	NamesCheck(CheckForm form, Requirement requirement, ChosenEdition edition) {
		this.form = form;
		this.requirement = requirement;
		this.edition = edition;
		this.typed = form.checkedNames().stream().map((name) -> NamedService.of(name, edition)).toList();
		this.picked = this.typed.stream().map(this::pick).toList();
	}

	private NamedService pick(NamedService name) {
		String id = this.form.picks().get(CheckForm.pickOf(name.input()));
		return (id == null) ? name : name.picking(id, this.edition).orElse(name);
	}

	/** As the API answers it. */
	CheckListRepresentation answer() {
		return CheckListRepresentation.of(this.edition, this.requirement,
				this.picked.stream()
					.map((name) -> CheckResultRepresentation.of(name, this.requirement, this.edition))
					.toList());
	}

	/** The picks that apply, as fields of a form. */
	List<Hidden> picks() {
		return IntStream.range(0, this.typed.size())
			.filter((i) -> this.picked.get(i) != this.typed.get(i))
			.mapToObj((i) -> new Hidden(CheckForm.pickOf(this.typed.get(i).input()),
					Objects.requireNonNull(this.picked.get(i).service()).id()))
			.distinct()
			.toList();
	}

	/** As the page shows it. */
	CheckResult result(List<Hidden> kept) {
		List<CheckResultRepresentation> items = answer().items();
		List<CheckedName> rows = new ArrayList<>();
		Map<String, Integer> asked = new HashMap<>();
		for (int i = 0; i < items.size(); i++) {
			rows.add(row(i, items.get(i), asked));
		}
		String title = "%s against %s, edition %s".formatted((rows.size() == 1) ? "1 name" : rows.size() + " names",
				CheckWords.of(this.requirement), this.edition.id());
		return new CheckResult(title, Total.of(rows.stream().map(CheckedName::mark).toList()), notes(rows), kept, true,
				CheckWords.options(List.of(ReportFormat.CSV, ReportFormat.MD, ReportFormat.JSON)), newer(items), rows,
				null);
	}

	private CheckedName row(int i, CheckResultRepresentation item, Map<String, Integer> asked) {
		NamedService name = this.picked.get(i);
		ListedService service = name.service();
		List<Reason> reasons = item.reasons().stream().map((reason) -> CheckWords.reason("", reason)).toList();
		String field = CheckForm.pickOf(name.input());
		Integer first = asked.get(field);
		Choice choice = (first == null) ? choice(field, this.typed.get(i), name) : null;
		if (choice != null) {
			asked.put(field, i + 1);
		}
		return new CheckedName(i + 1, Printable.of(item.input().strip()), match(name.match()), mark(item, name),
				(service == null) ? null : link(service), reasons, supportedFrom(service),
				(first != null) ? "The same name as number %d.".formatted(first) : message(name, choice), choice);
	}

	private Link link(ListedService service) {
		return new Link(service.name(), "/services/%s%s".formatted(service.id(), EditionLink.query(this.edition)), "");
	}

	private String supportedFrom(@Nullable ListedService service) {
		return (service == null) ? ""
				: new Outlook(this.edition.catalog(), service).supportedFrom(this.requirement.keyStore())
					.map(Object::toString)
					.orElse("");
	}

	private static String match(@Nullable MatchKind match) {
		return (match == null || match == MatchKind.NAME) ? "" : match.toString().replace('_', ' ');
	}

	/** The question of a choice says enough of a name of several services. */
	private static String message(NamedService name, @Nullable Choice choice) {
		boolean isAsked = choice != null && (choice.isPicked() || name.status() == ResolutionStatus.AMBIGUOUS);
		return (name.message() == null || isAsked) ? "" : Printable.of(name.message());
	}

	private @Nullable Choice choice(String field, NamedService name, NamedService chosen) {
		List<Pickable> candidates = name.candidates()
			.stream()
			.flatMap((candidate) -> this.edition.edition().service(candidate.service().id()).stream())
			.distinct()
			.limit(MOST_CANDIDATES)
			.map((service) -> new Pickable(service.id(), service.name(), mark(service), service == chosen.service()))
			.toList();
		boolean isPicked = name != chosen;
		return candidates.isEmpty() ? null
				: new Choice(field, question(name, candidates, isPicked), candidates, isPicked);
	}

	private String question(NamedService name, List<Pickable> candidates, boolean isPicked) {
		String services = (candidates.size() == 1) ? "1 service" : candidates.size() + " services";
		if (isPicked) {
			return "Picked from %s; change".formatted(services);
		}
		if (name.status() == ResolutionStatus.UNKNOWN) {
			return (name.known() != null) ? "Pick what followed it, if that is meant:" : "Pick one, if it is meant:";
		}
		boolean isType = name.candidates()
			.stream()
			.map(Candidate::match)
			.anyMatch((match) -> match == MatchKind.RESOURCE_TYPE || match == MatchKind.TERRAFORM_TYPE);
		return "%s %s. Pick one:".formatted(isType ? "Resources of this type may belong to" : "This name may mean",
				services);
	}

	/** Of a service that the edition does not list, the name is known. */
	private Mark mark(CheckResultRepresentation item, NamedService name) {
		if (item.verdict() == Verdict.UNKNOWN && name.known() != null) {
			return Mark.NO_ROW;
		}
		return CheckWords.mark(item.verdict(), Stream.ofNullable(item.service()).toList(), this.requirement,
				this.edition);
	}

	private Mark mark(ListedService service) {
		return CheckWords.mark(Judgement.of(service, this.requirement).verdict(), List.of(ServiceReference.of(service)),
				this.requirement, this.edition);
	}

	private List<String> notes(List<CheckedName> rows) {
		List<String> notes = new ArrayList<>();
		if (rows.stream().anyMatch((row) -> row.mark() == Mark.NOT_LISTED)) {
			notes.add("Not listed is not a no: the cell is blank.");
		}
		if (rows.stream().anyMatch((row) -> row.mark() == Mark.UNKNOWN || row.mark() == Mark.NO_ROW)) {
			notes.add("An unknown name, or one without a row, says nothing about support.");
		}
		List<Integer> open = rows.stream()
			.filter((row) -> row.mark() == Mark.WHICH_ONE)
			.map(CheckedName::number)
			.toList();
		if (!open.isEmpty()) {
			notes.add("Pick a service for %s to complete the check.".formatted(numbers(open)));
		}
		return notes;
	}

	private static String numbers(List<Integer> open) {
		String shown = open.stream().limit(MOST_NUMBERS).map(String::valueOf).collect(Collectors.joining(", "));
		return (open.size() == 1) ? "number " + shown : (open.size() <= MOST_NUMBERS) ? "numbers " + shown
				: "numbers %s and %d more".formatted(shown, open.size() - MOST_NUMBERS);
	}

	private @Nullable Newer newer(List<CheckResultRepresentation> items) {
		if (NewerEdition.isNewest(this.edition)) {
			return null;
		}
		Map<ResourceChange, Long> changes = items.stream()
			.flatMap(this::change)
			.collect(Collectors.groupingBy((change) -> change, Collectors.counting()));
		return Newer.of(this.edition.catalog().latest().id().toString(),
				changes.getOrDefault(ResourceChange.GAINED, 0L), changes.getOrDefault(ResourceChange.LOST, 0L));
	}

	/**
	 * Of names that are known here; what is not listed any more is no loss of support.
	 */
	private Stream<ResourceChange> change(CheckResultRepresentation item) {
		return Stream.ofNullable(item.service())
			.flatMap((service) -> this.edition.catalog().latest().service(service.id()).stream())
			.map((later) -> Judgement.of(later, this.requirement).verdict())
			.map((later) -> ResourceChange.between(item.verdict(), later));
	}

}
