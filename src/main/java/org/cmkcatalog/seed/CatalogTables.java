package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Finding;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SearchText;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;

/** What stands in which row of the tables. Rows come after those that they refer to. */
class CatalogTables {

	private final TableWriter writer;

	private final Set<Slug> services = new HashSet<>();

	private int lastId;

	CatalogTables(TableWriter writer) {
		this.writer = writer;
	}

	void insert(SeedEdition edition) {
		CatalogDocument document = edition.document();
		LocalDate date = edition.date();
		row("edition", date, document.title(), document.source(), document.url(), edition.sha256(),
				document.layout().toString(), document.tableHeader(), document.tableDelimiter());
		Map<String, Footnote> footnotes = insertFootnotes(document);
		Map<DocumentRow, Integer> listings = insertListings(edition, footnotes);
		insertConflicts(document.contradictions(), listings);
		int position = 0;
		for (Finding finding : document.findings()) {
			row("finding", date, ++position, finding.kind().toString(), finding.line(), finding.message());
		}
	}

	void insertNames(SeedData data) {
		Map<Name, LocalDate> first = new LinkedHashMap<>();
		Map<Name, LocalDate> last = new HashMap<>();
		for (SeedEdition edition : data.editions()) {
			for (DocumentRow listing : edition.document().rows()) {
				Name name = new Name(edition.serviceId(listing), listing.name(), listing.id());
				first.putIfAbsent(name, edition.date());
				last.put(name, edition.date());
			}
		}
		first.forEach((name, edition) -> row("service_name", name.service().value(), name.name(), name.slug().value(),
				edition, last.get(name)));
		int position = 0;
		for (Succession succession : data.successions()) {
			// of editions that are not there, a service may be missing
			if (this.services.containsAll(List.of(succession.from(), succession.to()))) {
				row("service_succession", ++position, succession.edition(), succession.kind().toString(),
						succession.from().value(), succession.to().value());
			}
		}
		for (Alias alias : data.aliases()) {
			row("service_alias", alias.service().value(), alias.slug().value(), alias.name(), alias.kind().toString(),
					alias.source());
		}
	}

	private Map<String, Footnote> insertFootnotes(CatalogDocument document) {
		Map<String, Footnote> footnotes = new HashMap<>();
		int position = 0;
		for (DocumentFootnote footnote : document.footnotes()) {
			int id = ++this.lastId;
			footnotes.put(footnote.marker(), new Footnote(id, footnote.text()));
			row("footnote", id, document.date(), ++position, footnote.marker(), footnote.text(), footnote.asWritten(),
					footnote.line(), footnote.blankLinesBefore());
			int link = 0;
			for (DocumentLink target : footnote.links()) {
				row("footnote_link", id, ++link, target.title(), target.url(), target.urlAsWritten());
			}
		}
		return footnotes;
	}

	private Map<DocumentRow, Integer> insertListings(SeedEdition edition, Map<String, Footnote> footnotes) {
		CatalogDocument document = edition.document();
		Map<DocumentRow, Integer> listings = new HashMap<>();
		Map<Slug, Integer> serviceRows = new HashMap<>();
		Map<String, Integer> ranks = nameRanks(document);
		Set<DocumentRow> conflicting = document.contradictions()
			.stream()
			.flatMap((contradiction) -> Stream.of(contradiction.row(), contradiction.other()))
			.collect(Collectors.toSet());
		int position = 0;
		for (DocumentCategory category : document.categories()) {
			int categoryId = ++this.lastId;
			row("category", categoryId, document.date(), category.id().value(), category.name(), ++position,
					category.line());
			for (DocumentRow listing : category.rows()) {
				Slug service = edition.serviceId(listing);
				if (this.services.add(service)) {
					row("service", service.value(), listing.name(), document.date());
				}
				int id = ++this.lastId;
				listings.put(listing, id);
				row("listing", id, document.date(), categoryId, service.value(), listings.size(),
						serviceRows.merge(service, 1, Integer::sum), listing.line(), listing.name(),
						ranks.get(listing.name()), url(listing.product()), urlAsWritten(listing.product()),
						listing.keyVault().support().toString(), keyType(listing.keyVault()), bits(listing.keyVault()),
						listing.keyVault().asWritten(), listing.managedHsm().support().toString(),
						keyType(listing.managedHsm()), bits(listing.managedHsm()), listing.managedHsm().asWritten(),
						searchText(category, listing, footnotes), hasFootnote(listing, footnotes),
						!listing.documentation().isEmpty(), conflicting.contains(listing));
				insertDetails(id, listing, footnotes);
			}
		}
		return listings;
	}

	private void insertDetails(int id, DocumentRow listing, Map<String, Footnote> footnotes) {
		int position = 0;
		for (DocumentLink link : listing.documentation()) {
			row("documentation_link", id, ++position, link.separator(), link.title(), link.url(), link.urlAsWritten());
		}
		position = 0;
		Map<KeyStore, SupportCell> cells = new LinkedHashMap<>();
		cells.put(KeyStore.KEY_VAULT, listing.keyVault());
		cells.put(KeyStore.MANAGED_HSM, listing.managedHsm());
		for (Map.Entry<KeyStore, SupportCell> cell : cells.entrySet()) {
			for (Footnote footnote : footnotes(cell.getValue(), footnotes)) {
				row("listing_footnote", id, ++position, cell.getKey().toString(), footnote.id());
			}
		}
	}

	private void insertConflicts(List<Contradiction> contradictions, Map<DocumentRow, Integer> listings) {
		Map<Integer, Integer> positions = new HashMap<>();
		for (Contradiction contradiction : contradictions) {
			Integer one = listings.get(contradiction.row());
			Integer other = listings.get(contradiction.other());
			String field = contradiction.field().toString();
			row("listing_conflict", one, positions.merge(one, 1, Integer::sum), field, contradiction.asWritten(), other,
					contradiction.otherAsWritten());
			row("listing_conflict", other, positions.merge(other, 1, Integer::sum), field,
					contradiction.otherAsWritten(), one, contradiction.asWritten());
		}
	}

	private static boolean hasFootnote(DocumentRow listing, Map<String, Footnote> footnotes) {
		return Stream.of(listing.keyVault(), listing.managedHsm())
			.anyMatch((cell) -> !footnotes(cell, footnotes).isEmpty());
	}

	private static Map<String, Integer> nameRanks(CatalogDocument document) {
		Map<String, Set<String>> namesByFolded = document.rows()
			.stream()
			.map(DocumentRow::name)
			.collect(Collectors.groupingBy(SearchText::fold, TreeMap::new, Collectors.toSet()));
		Map<String, Integer> ranks = new HashMap<>();
		namesByFolded.values()
			.stream()
			.flatMap((names) -> names.stream().sorted())
			.forEach((name) -> ranks.put(name, ranks.size() + 1));
		return ranks;
	}

	private static String searchText(DocumentCategory category, DocumentRow listing, Map<String, Footnote> footnotes) {
		Stream<String> notes = Stream.of(listing.keyVault(), listing.managedHsm())
			.flatMap((cell) -> footnotes(cell, footnotes).stream())
			.map(Footnote::text)
			.distinct();
		Stream<String> titles = listing.documentation().stream().map(DocumentLink::title);
		return Stream.of(Stream.of(listing.name(), category.name()), notes, titles)
			.flatMap((texts) -> texts)
			.map(SearchText::fold)
			.collect(Collectors.joining("\n"));
	}

	/** Markers without a footnote stay in the cell as written, and in the findings. */
	private static List<Footnote> footnotes(SupportCell cell, Map<String, Footnote> footnotes) {
		return cell.markers().stream().flatMap((marker) -> Stream.ofNullable(footnotes.get(marker))).toList();
	}

	private static @Nullable String url(@Nullable DocumentLink product) {
		return (product != null) ? product.url() : null;
	}

	private static @Nullable String urlAsWritten(@Nullable DocumentLink product) {
		return (product != null) ? product.urlAsWritten() : null;
	}

	private static @Nullable String keyType(SupportCell cell) {
		KeyConstraint constraint = cell.keyConstraint();
		return (constraint != null) ? constraint.keyType().name() : null;
	}

	private static @Nullable Integer bits(SupportCell cell) {
		KeyConstraint constraint = cell.keyConstraint();
		return (constraint != null) ? constraint.bits() : null;
	}

	private void row(String table, @Nullable Object... values) {
		this.writer.row(table, values);
	}

	/**
	 * A name that a service has had.
	 *
	 * @param service the service's id
	 * @param name the name
	 * @param slug the slug of the name
	 */
	private record Name(Slug service, String name, Slug slug) {

	}

	/**
	 * A footnote as the listings refer to it.
	 *
	 * @param id its key
	 * @param text its text
	 */
	private record Footnote(int id, String text) {

	}

}
