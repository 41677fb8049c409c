package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Finding;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SupportCell;

/** The rows of the tables. A row comes after those that it refers to. */
final class CatalogTables {

	/** All tables that hold the catalog, each after those that it refers to. */
	static final List<String> TABLES = List.of("catalog", "edition", "category", "service", "listing", "footnote",
			"footnote_link", "listing_footnote", "documentation_link", "listing_conflict", "finding", "service_name",
			"service_succession", "service_alias");

	private final Consumer<TableRow> rows;

	private final Set<Slug> services = new HashSet<>();

	private int lastId;

	private CatalogTables(Consumer<TableRow> rows) {
		this.rows = rows;
	}

	/**
	 * Makes the rows of a catalog, always the same of the same data.
	 * @param data the seed data
	 * @param rows takes the rows, one at a time, because a large catalog has millions
	 */
	static void write(SeedData data, Consumer<TableRow> rows) {
		CatalogTables tables = new CatalogTables(rows);
		data.editions().forEach(tables::write);
		tables.writeNames(data.editions());
		tables.writeSuccessions(data.successions());
		tables.writeAliases(data.aliases());
	}

	private TableRow row(String table) {
		return new TableRow(table);
	}

	private void write(SeedEdition edition) {
		CatalogDocument document = edition.document();
		this.rows.accept(row("edition").with("id", edition.date())
			.with("title", document.title())
			.with("source", document.source())
			.with("url", document.url())
			.with("sha256", edition.sha256())
			.with("table_layout", document.layout())
			.with("table_header", document.tableHeader())
			.with("table_delimiter", document.tableDelimiter()));
		Map<String, Integer> footnotes = writeFootnotes(document);
		Map<DocumentRow, Integer> listings = new HashMap<>();
		int position = 0;
		for (DocumentCategory category : document.categories()) {
			int id = ++this.lastId;
			this.rows.accept(row("category").with("id", id)
				.with("edition_id", edition.date())
				.with("slug", category.id().value())
				.with("name", category.name())
				.with("position", ++position)
				.with("source_line", category.line()));
			for (DocumentRow listing : category.rows()) {
				listings.put(listing, writeListing(edition, listing, id, listings.size() + 1));
				writeDetails(listing, this.lastId, footnotes);
			}
		}
		writeConflicts(document.contradictions(), listings);
		writeFindings(document);
	}

	private Map<String, Integer> writeFootnotes(CatalogDocument document) {
		Map<String, Integer> footnotes = new HashMap<>();
		for (DocumentFootnote footnote : document.footnotes()) {
			int id = ++this.lastId;
			footnotes.put(footnote.marker(), id);
			this.rows.accept(row("footnote").with("id", id)
				.with("edition_id", document.date())
				.with("position", footnotes.size())
				.with("marker", footnote.marker())
				.with("text", footnote.text())
				.with("as_written", footnote.asWritten())
				.with("source_line", footnote.line())
				.with("blank_lines_before", footnote.blankLinesBefore()));
			int position = 0;
			for (DocumentLink link : footnote.links()) {
				this.rows.accept(link(row("footnote_link").with("footnote_id", id).with("position", ++position), link));
			}
		}
		return footnotes;
	}

	private int writeListing(SeedEdition edition, DocumentRow listing, int category, int number) {
		Slug service = edition.serviceId(listing);
		if (this.services.add(service)) {
			this.rows.accept(row("service").with("id", service.value()));
		}
		int id = ++this.lastId;
		DocumentLink product = listing.product();
		TableRow row = row("listing").with("id", id)
			.with("edition_id", edition.date())
			.with("category_id", category)
			.with("service_id", service.value())
			.with("document_row", number)
			.with("source_line", listing.line())
			.with("name", listing.name())
			.with("url", (product != null) ? product.url() : null)
			.with("url_as_written", (product != null) ? product.urlAsWritten() : null);
		for (KeyStore keyStore : KeyStore.values()) {
			SupportCell cell = listing.cell(keyStore);
			KeyConstraint key = cell.keyConstraint();
			row.with(keyStore + "_support", cell.support())
				.with(keyStore + "_key_type", (key != null) ? key.keyType() : null)
				.with(keyStore + "_bits", (key != null) ? key.bits() : null)
				.with(keyStore + "_as_written", cell.asWritten());
		}
		this.rows.accept(row);
		return id;
	}

	private void writeDetails(DocumentRow listing, int id, Map<String, Integer> footnotes) {
		int position = 0;
		for (DocumentLink link : listing.documentation()) {
			this.rows.accept(link(row("documentation_link").with("listing_id", id)
				.with("position", ++position)
				.with("separator", link.separator()), link));
		}
		position = 0;
		for (KeyStore keyStore : KeyStore.values()) {
			for (String marker : listing.cell(keyStore).markers()) {
				// a marker without a footnote remains in the cell as written, and in the
				// findings
				if (footnotes.containsKey(marker)) {
					this.rows.accept(row("listing_footnote").with("listing_id", id)
						.with("position", ++position)
						.with("key_store", keyStore)
						.with("footnote_id", footnotes.get(marker)));
				}
			}
		}
	}

	private void writeConflicts(List<Contradiction> contradictions, Map<DocumentRow, Integer> listings) {
		Map<Integer, Integer> positions = new HashMap<>();
		for (Contradiction contradiction : contradictions) {
			int one = Objects.requireNonNull(listings.get(contradiction.row()));
			int other = Objects.requireNonNull(listings.get(contradiction.other()));
			this.rows.accept(row("listing_conflict").with("listing_id", one)
				.with("position", positions.merge(one, 1, Integer::sum))
				.with("field", contradiction.field())
				.with("as_written", contradiction.asWritten())
				.with("other_id", other)
				.with("other_as_written", contradiction.otherAsWritten()));
			this.rows.accept(row("listing_conflict").with("listing_id", other)
				.with("position", positions.merge(other, 1, Integer::sum))
				.with("field", contradiction.field())
				.with("as_written", contradiction.otherAsWritten())
				.with("other_id", one)
				.with("other_as_written", contradiction.asWritten()));
		}
	}

	private void writeFindings(CatalogDocument document) {
		int position = 0;
		for (Finding finding : document.findings()) {
			this.rows.accept(row("finding").with("edition_id", document.date())
				.with("position", ++position)
				.with("kind", finding.kind())
				.with("source_line", finding.line())
				.with("message", finding.message()));
		}
	}

	private void writeNames(Collection<SeedEdition> editions) {
		Map<Name, LocalDate> first = new LinkedHashMap<>();
		Map<Name, LocalDate> last = new HashMap<>();
		for (SeedEdition edition : editions) {
			for (DocumentRow listing : edition.document().rows()) {
				Name name = new Name(edition.serviceId(listing), listing.name(), listing.id());
				first.putIfAbsent(name, edition.date());
				last.put(name, edition.date());
			}
		}
		first.forEach((name,
				edition) -> this.rows.accept(row("service_name").with("service_id", name.service().value())
					.with("name", name.name())
					.with("slug", name.slug().value())
					.with("first_edition", edition)
					.with("last_edition", last.get(name))));
	}

	private void writeSuccessions(List<Succession> successions) {
		int position = 0;
		for (Succession succession : successions) {
			// a service of editions that are not here may be missing
			if (this.services.containsAll(List.of(succession.from(), succession.to()))) {
				this.rows.accept(row("service_succession").with("position", ++position)
					.with("edition", succession.edition())
					.with("kind", succession.kind())
					.with("from_id", succession.from().value())
					.with("to_id", succession.to().value()));
			}
		}
	}

	private void writeAliases(List<Alias> aliases) {
		for (Alias alias : aliases) {
			this.rows.accept(row("service_alias").with("service_id", alias.service().value())
				.with("slug", alias.slug().value())
				.with("name", alias.name())
				.with("kind", alias.kind())
				.with("source", alias.source()));
		}
	}

	private static TableRow link(TableRow row, DocumentLink link) {
		return row.with("title", link.title()).with("url", link.url()).with("url_as_written", link.urlAsWritten());
	}

	/** A name that a service has had. */
	private record Name(Slug service, String name, Slug slug) {

	}

}
