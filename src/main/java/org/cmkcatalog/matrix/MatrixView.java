package org.cmkcatalog.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.browse.ListChoice;
import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.catalog.ListingOrder;
import org.cmkcatalog.catalog.Selection;
import org.cmkcatalog.catalog.TextMeaning;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.matrix.FilterGroup.FilterValue;
import org.cmkcatalog.matrix.MatrixPage.Column;
import org.cmkcatalog.matrix.MatrixPage.FootnoteText;
import org.cmkcatalog.matrix.MatrixPage.Group;
import org.cmkcatalog.matrix.MatrixPage.MatrixRow;
import org.cmkcatalog.names.AbsentServices;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.page.FootnoteLink;
import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.PageFrame;
import org.cmkcatalog.page.PageHead;
import org.cmkcatalog.page.Section;
import org.cmkcatalog.web.CurrentRequest;
import org.cmkcatalog.web.Paging;
import org.jspecify.annotations.Nullable;

/** Makes the matrix that a request asks for. */
final class MatrixView {

	/** More rows would be slow to show. */
	private static final int PAGE_SIZE = 200;

	/** Parameters that have a place in the form. */
	private static final List<String> IN_FORM = List.of("q", "managedHsm", "keyVault", "keyBits", "hasFootnote",
			"hasConflict", "hasDocumentation", "category", "changedSince", "offset");

	private static final String SERVICES = "/api/v1/services";

	private final ListingFilter filter;

	private final List<ListingOrder> order;

	private final boolean isSorted;

	private final ChosenEdition edition;

	private final MatrixRows rows;

	private final TextMeaning meaning;

	private final Selection<ListedService> selection;

	private final int offset;

	private final int limit;

	MatrixView(ListingFilter filter, ListChoice choice, Paging paging, ChosenEdition edition, MatrixRows rows) {
		this.filter = filter;
		this.order = choice.sort().isEmpty() ? List.of(ListingOrder.CATEGORY) : List.copyOf(choice.sort());
		this.isSorted = !choice.sort().isEmpty();
		this.edition = edition;
		this.rows = rows;
		this.meaning = Resolver.of(edition.catalog()).meaning(filter.q(), edition.edition());
		this.selection = edition.edition().services(filter, this.meaning);
		this.offset = paging.start();
		this.limit = (paging.limit() != null) ? paging.limit() : PAGE_SIZE;
	}

	/** The matrix in its frame. */
	Page page() {
		List<FilterGroup> filters = MatrixFilters.of(this.edition, this.filter, this.meaning).groups();
		String words = words(filters);
		String status = status();
		PageHead head = new PageHead("Azure services and customer-managed keys",
				"Which Azure services support customer-managed keys in Azure Key Vault and Azure Managed HSM, with key sizes, caveats, sources and history.",
				Section.MATRIX, words.isEmpty() && this.offset == 0,
				"%s, %s.".formatted(status, words.isEmpty() ? "no filter" : words), this.filter.q());
		return new Page("matrix", PageFrame.of(head, this.edition), content(filters, status));
	}

	private MatrixPage content(List<FilterGroup> filters, String status) {
		List<ListedService> shown = this.selection.page(this.order, this.offset, this.limit);
		boolean isGrouped = this.order.get(0) == ListingOrder.CATEGORY
				|| this.order.get(0) == ListingOrder.CATEGORY_DESCENDING;
		String view = view();
		return new MatrixPage(status, part(shown.size()), isGrouped ? grouped(shown, filters) : sorted(shown),
				isGrouped, columns(), filters, editions(),
				(this.filter.changedSince() != null) ? this.filter.changedSince().toString() : "", hidden(),
				"/" + CurrentRequest.only("edition", "asOf"),
				Stream.of("JSON json", "CSV csv", "Markdown md", "text txt")
					.map((format) -> format.split(" "))
					.map((format) -> new Link(format[0], "%s%s&format=%s".formatted(SERVICES, view, format[1]), ""))
					.toList(),
				view + "&format=csv", at(Math.min(this.offset - this.limit, last()), this.offset > 0),
				at(this.offset + this.limit, this.offset + this.limit < this.selection.total()), behind(), footnotes(),
				(this.selection.total() > 0) ? List.of() : suggestions(), DatasetMetadata.of(this.edition));
	}

	private Edition edition() {
		return this.edition.edition();
	}

	private String status() {
		int all = edition().services().size();
		int total = this.selection.total();
		return (total == all) ? "%d services".formatted(all) : "%d of %d services".formatted(total, all);
	}

	private String part(int shown) {
		return (shown == 0 || shown == this.selection.total()) ? ""
				: "%d to %d on this page".formatted(this.offset + 1, this.offset + shown);
	}

	/** The filters that are set, in words. */
	private String words(List<FilterGroup> filters) {
		return Stream
			.of(this.filter.q().isBlank() ? Stream.<String>empty()
					: Stream.of("“%s”".formatted(this.filter.q().strip())),
					filters.stream().flatMap(FilterGroup::inWords),
					Stream.ofNullable(this.filter.changedSince()).map("changed since %s"::formatted),
					Stream.ofNullable(this.filter.supportedSince()).map("supported since %s"::formatted),
					this.filter.keyType().stream().map("key type %s"::formatted), this.filter.id().stream())
			.flatMap((words) -> words)
			.collect(Collectors.joining("; "));
	}

	/** The query of the API that answers the same rows in the same order. */
	private String view() {
		return CurrentRequest
			.query(Map.of("sort", this.order.stream().map(ListingOrder::toString).collect(Collectors.joining(",")),
					"limit", String.valueOf(this.limit), "offset", String.valueOf(this.offset)), "facets");
	}

	private @Nullable String at(int start, boolean exists) {
		return exists ? "/" + CurrentRequest.query(Map.of("offset", String.valueOf(Math.max(0, start)))) : null;
	}

	/** Where the last page starts. */
	private int last() {
		return (this.selection.total() - 1) / this.limit * this.limit;
	}

	/** Where services are, if the page begins behind the last one. */
	private List<Link> behind() {
		if (this.selection.total() == 0 || this.offset < this.selection.total()) {
			return List.of();
		}
		return List.of(new Link("first page", "/" + CurrentRequest.query(Map.of(), "offset"), ""),
				new Link("last page", "/" + CurrentRequest.query(Map.of("offset", String.valueOf(last()))), ""));
	}

	private List<Group> grouped(List<ListedService> shown, List<FilterGroup> filters) {
		Comparator<Category> byPosition = Comparator.comparingInt(Category::position);
		boolean isDescending = this.order.get(0) == ListingOrder.CATEGORY_DESCENDING;
		SortedMap<Category, List<MatrixRow>> rowsOf = new TreeMap<>(isDescending ? byPosition.reversed() : byPosition);
		Map<Category, List<Link>> othersOf = new HashMap<>();
		for (ListedService service : shown) {
			Category home = home(service);
			rowsOf.computeIfAbsent(home, (category) -> new ArrayList<>()).add(row(service, true));
			others(service, home).forEach((category) -> {
				rowsOf.computeIfAbsent(category, (of) -> new ArrayList<>());
				othersOf.computeIfAbsent(category, (of) -> new ArrayList<>())
					.add(new Link(service.name(), "#" + service.id(), "under " + home.name()));
			});
		}
		return rowsOf.entrySet()
			.stream()
			.map((of) -> group(of.getKey().name(), count(of.getKey(), filters), of.getValue(),
					othersOf.getOrDefault(of.getKey(), List.of())))
			.toList();
	}

	/** The number of services that the filters leave in a category, on all pages. */
	private static int count(Category category, List<FilterGroup> filters) {
		return filters.stream()
			.flatMap((filter) -> filter.values().stream())
			.filter((value) -> value.name().equals("category") && value.value().equals(category.id()))
			.mapToInt(FilterValue::count)
			.sum();
	}

	private static Group group(String name, int count, List<MatrixRow> rows, List<Link> others) {
		return new Group(name, count, rows.size() + (others.isEmpty() ? 0 : 1), rows.isEmpty() ? null : rows.get(0),
				rows.stream().skip(1).map(MatrixRow::html).collect(Collectors.joining()), others);
	}

	/** The other categories that list a service, unless some are asked for. */
	private Stream<Category> others(ListedService service, Category home) {
		return service.listings()
			.stream()
			.map(Listing::category)
			.distinct()
			.filter((category) -> category != home && this.filter.category().isEmpty());
	}

	/** The category that a service is shown under: the first that is asked for. */
	private Category home(ListedService service) {
		return service.listings()
			.stream()
			.map(Listing::category)
			.filter((category) -> this.filter.category().isEmpty() || this.filter.category().contains(category.id()))
			.findFirst()
			.orElse(service.listings().get(0).category());
	}

	private List<Group> sorted(List<ListedService> shown) {
		List<MatrixRow> rowsOf = shown.stream().map((service) -> row(service, false)).toList();
		return rowsOf.isEmpty() ? List.of() : List.of(group("", rowsOf.size(), rowsOf, List.of()));
	}

	private MatrixRow row(ListedService service, boolean isGrouped) {
		return new MatrixRow(service.id(), this.rows.cells(service, this.edition, isGrouped));
	}

	private List<Column> columns() {
		return List.of(column("Category", ListingOrder.CATEGORY, ListingOrder.CATEGORY_DESCENDING),
				column("Service", ListingOrder.NAME, ListingOrder.NAME_DESCENDING),
				column("Key Vault", ListingOrder.KEY_VAULT_DESCENDING, ListingOrder.KEY_VAULT),
				column("Managed HSM", ListingOrder.MANAGED_HSM_DESCENDING, ListingOrder.MANAGED_HSM));
	}

	/** Sorts by the first order or, if rows are sorted by it, by the other. */
	private Column column(String title, ListingOrder first, ListingOrder other) {
		ListingOrder sorted = this.order.get(0);
		ListingOrder next = (sorted == first) ? other : first;
		String href = "/" + ((next == ListingOrder.CATEGORY) ? CurrentRequest.query(Map.of(), "sort", "offset")
				: CurrentRequest.query(Map.of("sort", next.toString()), "offset"));
		return new Column(title, href, (!this.isSorted || (sorted != first && sorted != other)) ? null
				: sorted.toString().startsWith("-") ? "descending" : "ascending");
	}

	private List<String> editions() {
		List<String> dates = new ArrayList<>();
		for (Edition other : this.edition.catalog().editions()) {
			if (!other.id().isAfter(this.edition.id())) {
				dates.add(0, other.id().toString());
			}
		}
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

	private List<FootnoteText> footnotes() {
		return edition().document().footnotes().stream().map(this::footnote).toList();
	}

	private FootnoteText footnote(DocumentFootnote footnote) {
		long services = StatedValues.of(this.edition).footnotes().getOrDefault(footnote, 0L);
		FootnoteLink link = FootnoteLink.of(footnote, edition());
		return new FootnoteText(link.id(), link.marker(), footnote.text(), services, footnote.line());
	}

	private List<Link> suggestions() {
		return AbsentServices.nearest(this.filter.q(), this.edition)
			.stream()
			.map((suggestion) -> new Link(suggestion.name(), suggestion.href().replaceFirst("^/api/v1", ""), ""))
			.toList();
	}

}
