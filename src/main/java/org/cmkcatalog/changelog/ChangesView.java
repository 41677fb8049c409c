package org.cmkcatalog.changelog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.changelog.ChangesPage.Total;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.ChangeFilter;
import org.cmkcatalog.history.ChangeGroup;
import org.cmkcatalog.history.ChangeKind;
import org.cmkcatalog.history.ChangeTotals;
import org.cmkcatalog.history.ComparedEditions;
import org.cmkcatalog.history.History;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.NewerEdition;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.PageFrame;
import org.cmkcatalog.page.PageHead;
import org.cmkcatalog.page.Section;
import org.cmkcatalog.web.CurrentRequest;
import org.cmkcatalog.web.Paging;
import org.jspecify.annotations.Nullable;

/** Makes the page of a comparison of two editions. */
final class ChangesView {

	private static final String API = "/api/v1/changes";

	/** Parameters that have a place in the form, or say which part to list. */
	private static final List<String> IN_FORM = List.of("from", "to", "limit", "offset");

	private final ComparedEditions compared;

	private final Editions editions;

	private final ChangeFilter filter;

	private final List<Change> changes;

	private final Paging paging;

	private final LocalDate from;

	private final LocalDate to;

	ChangesView(ComparedEditions compared, Editions editions, ChangeFilter filter, List<Change> changes,
			Paging paging) {
		this.compared = compared;
		this.editions = editions;
		this.filter = filter;
		this.changes = changes;
		this.paging = paging;
		this.from = compared.from().id();
		this.to = compared.to().id();
	}

	/** The page in its frame. */
	Page page() {
		ChangeTotals totals = ChangeTotals.of(this.changes);
		String filter = filter();
		String title = "What changed from %s to %s".formatted(this.from, this.to);
		PageHead head = new PageHead(title,
				"Gained, lost, added, no longer listed, renamed: the differences between two editions of the source, with evidence.",
				Section.CHANGES, filter.isEmpty() && IN_FORM.subList(2, 4).stream().noneMatch(this::isGiven),
				sheet(title, totals, filter), "");
		ChosenEdition edition = edition();
		return new Page("changes", PageFrame.of(head, edition, newer(), "/changes" + CurrentRequest.only("from", "to"),
				EditionLink.ofComparison(edition, this.to)), content(totals, filter));
	}

	private String sheet(String title, ChangeTotals totals, String filter) {
		String message = this.compared.span().message();
		if (this.from.equals(this.to)) {
			return (message != null) ? message : title + ".";
		}
		return filter.isEmpty() ? "%s: %s. %s".formatted(title, totals.supportInWords(), totals.servicesInWords())
				: "%s, %s: %s.".formatted(title, filter, matching());
	}

	private boolean isGiven(String parameter) {
		return CurrentRequest.parameters().containsKey(parameter);
	}

	/** The edition before, which the other pages then show. */
	private ChosenEdition edition() {
		return this.editions.isPinned(this.compared.from().edition()) ? this.editions.pinned()
				: this.editions.find(this.from.toString()).orElse(this.compared.from());
	}

	/** No banner if the newest edition is compared. */
	private @Nullable NewerEdition newer() {
		Edition latest = catalog().latest();
		if (this.from.equals(latest.id()) || this.to.equals(latest.id())) {
			return null;
		}
		return new NewerEdition(latest.id().toString(),
				History.of(catalog()).untilLatest(this.compared.to().edition()).inWords(), href(this.to, latest.id()),
				href(this.from, latest.id()));
	}

	private Catalog catalog() {
		return this.editions.catalog();
	}

	private static String href(LocalDate from, LocalDate to) {
		return "/changes?from=%s&to=%s".formatted(from, to);
	}

	private ChangesPage content(ChangeTotals totals, String filter) {
		List<Change> shown = this.paging.part(this.changes);
		boolean isPart = IN_FORM.subList(2, 4).stream().anyMatch(this::isGiven);
		return new ChangesPage(this.from.toString(), this.to.toString(), dates(), hidden(), views(),
				this.compared.span().message(), others(), filter, href(this.from, this.to),
				isPart ? "The tables show %d of %d changes, from number %d on.".formatted(shown.size(),
						this.changes.size(), this.paging.start() + 1) : "",
				start(), filter.isEmpty() ? totals.supportInWords() : matching(),
				filter.isEmpty() ? totals.servicesInWords() : "", totals(totals),
				new ChangeSections(catalog(), this.compared.from().edition(), this.compared.to().edition(),
						isPart ? shown : this.changes, filter.isEmpty() && !isPart, this::all)
					.all(),
				SupportChart.of(catalog().editions(), this.from, this.to));
	}

	private List<String> dates() {
		List<String> dates = new ArrayList<>();
		catalog().editions().forEach((edition) -> dates.add(0, edition.id().toString()));
		return dates;
	}

	private List<Hidden> hidden() {
		return CurrentRequest.parameters()
			.entrySet()
			.stream()
			.filter((parameter) -> !IN_FORM.contains(parameter.getKey()))
			.flatMap((parameter) -> parameter.getValue().stream().map((value) -> new Hidden(parameter.getKey(), value)))
			.toList();
	}

	/** The filters, for example: kind: added; category: databases. */
	private String filter() {
		return CurrentRequest.parameters()
			.entrySet()
			.stream()
			.filter((parameter) -> !IN_FORM.contains(parameter.getKey()))
			.map((parameter) -> "%s: %s".formatted(parameter.getKey(),
					String.join(", ", parameter.getValue()).replaceAll(",\\s*", ", ")))
			.collect(Collectors.joining("; "));
	}

	private List<Link> views() {
		List<Link> views = new ArrayList<>(Stream.of("JSON json", "CSV csv", "Markdown md", "text txt")
			.map((format) -> format.split(" "))
			.map((format) -> new Link(format[0], API + CurrentRequest.query(Map.of("format", format[1])), ""))
			.toList());
		views.add(new Link("Feed", "/changes.atom" + CurrentRequest.query(Map.of(), "limit", "offset"), ""));
		return views;
	}

	/** All matching changes of some kinds, in a format without a limit. */
	private String all(String kinds) {
		return API + CurrentRequest.query(Map.of("kind", kinds(kinds, this.filter.kind()), "format", "csv"), "limit",
				"offset");
	}

	/** Those of a table that the request asked for, which is all if it named none. */
	static String kinds(String ofTable, Set<ChangeKind> asked) {
		return Stream.of(ofTable.split(","))
			.filter((kind) -> asked.isEmpty() || asked.stream().map(ChangeKind::toString).anyMatch(kind::equals))
			.collect(Collectors.joining(","));
	}

	/** What can be compared instead, if the days are those of one edition, or go back. */
	private List<Link> others() {
		LocalDate before = this.compared.span().editionBefore();
		LocalDate after = this.compared.span().editionAfter();
		if (this.to.isBefore(this.from)) {
			return List.of(comparison(this.to, this.from));
		}
		if (before != null && after != null && before.equals(this.to)) {
			return List.of(comparison(before, after));
		}
		return Stream
			.concat(Stream.ofNullable(before).map((edition) -> comparison(edition, this.to)),
					Stream.ofNullable(after).map((edition) -> comparison(this.from, edition)))
			.toList();
	}

	private static Link comparison(LocalDate from, LocalDate to) {
		return new Link("Compare %s with %s".formatted(from, to), href(from, to), "");
	}

	private String start() {
		return this.to.isBefore(this.from) ? "From %s back to %s, ".formatted(this.from, this.to)
				: "Between %s and %s, ".formatted(this.from, this.to);
	}

	/** A part of the changes does not say that there are no others. */
	private String matching() {
		return (this.changes.size() == 1) ? "1 change matches" : "%d changes match".formatted(this.changes.size());
	}

	private static List<Total> totals(ChangeTotals totals) {
		return List.of(total(totals, "gained support", "gained", ChangeGroup.GAINED),
				total(totals, "lost support", "lost", ChangeGroup.LOST),
				total(totals, "other support", "other", ChangeGroup.OTHER_SUPPORT),
				total(totals, "added", "added", ChangeGroup.ADDED),
				total(totals, "no longer listed", "removed", ChangeGroup.REMOVED),
				total(totals, "renamed, merged or split", "renamed", ChangeGroup.MERGED, ChangeGroup.RENAMED),
				total(totals, "key sizes", "keys", ChangeGroup.KEYS),
				total(totals, "caveats", "caveats", ChangeGroup.CAVEATS),
				total(totals, "minor", "minor", ChangeGroup.MINOR));
	}

	private static Total total(ChangeTotals totals, String words, String id, ChangeGroup... groups) {
		return new Total(Stream.of(groups).mapToLong(totals::count).sum(), words, "#" + id);
	}

}
