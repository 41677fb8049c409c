package org.cmkcatalog.seed;

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
			"footnote_link", "listing_footnote", "listing_key_constraint", "documentation_link", "listing_conflict",
			"finding", "service_name", "service_succession", "service_alias", "other_name", "resource_type_rule",
			"resource_type_service", "terraform_type", "display_name");

	private final Consumer<TableRow> rows;

	private final Set<Slug> services = new HashSet<>();

	private int lastId;

	private CatalogTables(Consumer<TableRow> rows) {
		this.rows = rows;
	}

	/** Makes the rows one at a time, because a large catalog has millions. */
	static void write(SeedData data, Consumer<TableRow> rows) {
		CatalogTables tables = new CatalogTables(rows);
		data.editions().forEach(tables::writeEdition);
		tables.writeNames(data.editions());
		tables.writeSuccessions(data.successions());
		data.aliases().forEach(tables::writeAlias);
		TypeTables.write(data.resourceTypes(), rows);
	}

	private void writeEdition(SeedEdition edition) {
		CatalogDocument document = edition.document();
		this.rows.accept(new TableRow("edition").with("id", edition.date())
			.with("title", document.title())
			.with("source", document.source())
			.with("url", document.url())
			.with("sha256", edition.sha256())
			.with("table_layout", document.layout())
			.with("table_head", document.tableHead()));
		Map<String, Integer> footnotes = writeFootnotes(document);
		Map<DocumentRow, Integer> listings = new HashMap<>();
		int position = 0;
		for (DocumentCategory category : document.categories()) {
			int id = ++this.lastId;
			this.rows.accept(new TableRow("category").with("id", id)
				.with("edition_id", edition.date())
				.with("slug", category.id())
				.with("name", category.name())
				.with("position", ++position)
				.with("source_line", category.line()));
			for (DocumentRow listing : category.rows()) {
				writeListing(edition, listing, id, listings);
				writeLinks("documentation_link", "listing_id", this.lastId, listing.documentation());
				writeMarkers(listing, this.lastId, footnotes);
				writeKeyConstraints(listing, this.lastId);
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
			this.rows.accept(new TableRow("footnote").with("id", id)
				.with("edition_id", document.date())
				.with("position", footnotes.size())
				.with("marker", footnote.marker())
				.with("text", footnote.text())
				.with("as_written", footnote.asWritten())
				.with("source_line", footnote.line())
				.with("blank_lines_before", footnote.blankLinesBefore()));
			writeLinks("footnote_link", "footnote_id", id, footnote.links());
		}
		return footnotes;
	}

	private void writeLinks(String table, String owner, int ownerId, List<DocumentLink> links) {
		int position = 0;
		for (DocumentLink link : links) {
			TableRow row = new TableRow(table).with(owner, ownerId).with("position", ++position);
			if (table.equals("documentation_link")) {
				row.with("separator", link.separator());
			}
			this.rows.accept(row.with("title", link.title())
				.with("url", link.url())
				.with("url_as_written", link.urlAsWritten()));
		}
	}

	private void writeListing(SeedEdition edition, DocumentRow listing, int category,
			Map<DocumentRow, Integer> listings) {
		Slug service = edition.serviceId(listing);
		if (this.services.add(service)) {
			this.rows.accept(new TableRow("service").with("id", service));
		}
		listings.put(listing, ++this.lastId);
		DocumentLink product = listing.product();
		TableRow row = new TableRow("listing").with("id", this.lastId)
			.with("edition_id", edition.date())
			.with("category_id", category)
			.with("service_id", service)
			.with("document_row", listings.size())
			.with("source_line", listing.line())
			.with("name", listing.name())
			.with("url", (product != null) ? product.url() : null)
			.with("url_as_written", (product != null) ? product.urlAsWritten() : null)
			.with("other_cells", listing.otherCells());
		for (KeyStore keyStore : KeyStore.values()) {
			SupportCell cell = listing.cell(keyStore);
			row.with(keyStore + "_support", cell.support())
				.with(keyStore + "_basis", cell.basis())
				.with(keyStore + "_as_written", cell.asWritten())
				.with(keyStore + "_note", cell.note());
		}
		this.rows.accept(row);
	}

	private void writeMarkers(DocumentRow listing, int id, Map<String, Integer> footnotes) {
		int position = 0;
		for (KeyStore keyStore : KeyStore.values()) {
			for (String marker : listing.cell(keyStore).markers()) {
				// a marker without a footnote remains in the cell as written and a
				// finding
				if (footnotes.containsKey(marker)) {
					this.rows.accept(new TableRow("listing_footnote").with("listing_id", id)
						.with("position", ++position)
						.with("key_store", keyStore)
						.with("footnote_id", footnotes.get(marker)));
				}
			}
		}
	}

	private void writeKeyConstraints(DocumentRow listing, int id) {
		int position = 0;
		for (KeyStore keyStore : KeyStore.values()) {
			for (KeyConstraint key : listing.cell(keyStore).keyConstraints()) {
				this.rows.accept(new TableRow("listing_key_constraint").with("listing_id", id)
					.with("position", ++position)
					.with("key_store", keyStore)
					.with("key_type", key.keyType())
					.with("bits", key.bits()));
			}
		}
	}

	private void writeConflicts(List<Contradiction> contradictions, Map<DocumentRow, Integer> listings) {
		Map<Integer, Integer> positions = new HashMap<>();
		for (Contradiction found : contradictions) {
			int one = Objects.requireNonNull(listings.get(found.row()));
			int other = Objects.requireNonNull(listings.get(found.other()));
			for (int id : List.of(one, other)) {
				boolean isFirst = id == one;
				this.rows.accept(new TableRow("listing_conflict").with("listing_id", id)
					.with("position", positions.merge(id, 1, Integer::sum))
					.with("field", found.field())
					.with("as_written", isFirst ? found.asWritten() : found.otherAsWritten())
					.with("other_id", isFirst ? other : one)
					.with("other_as_written", isFirst ? found.otherAsWritten() : found.asWritten()));
			}
		}
	}

	private void writeFindings(CatalogDocument document) {
		int position = 0;
		for (Finding finding : document.findings()) {
			this.rows.accept(new TableRow("finding").with("edition_id", document.date())
				.with("position", ++position)
				.with("kind", finding.kind())
				.with("source_line", finding.line())
				.with("message", finding.message()));
		}
	}

	private void writeNames(List<SeedEdition> editions) {
		Map<List<Object>, TableRow> names = new LinkedHashMap<>();
		for (SeedEdition edition : editions) {
			for (DocumentRow listing : edition.document().rows()) {
				Slug service = edition.serviceId(listing);
				names
					.computeIfAbsent(List.of(service, listing.name()),
							(name) -> new TableRow("service_name").with("service_id", service)
								.with("name", listing.name())
								.with("slug", listing.id())
								.with("first_edition", edition.date()))
					.with("last_edition", edition.date());
			}
		}
		names.values().forEach(this.rows);
	}

	private void writeSuccessions(List<Succession> successions) {
		int position = 0;
		for (Succession succession : successions) {
			// a service of editions that are not here may be missing
			if (this.services.containsAll(List.of(succession.from(), succession.to()))) {
				this.rows.accept(new TableRow("service_succession").with("position", ++position)
					.with("edition", succession.edition())
					.with("kind", succession.kind())
					.with("from_id", succession.from())
					.with("to_id", succession.to()));
			}
		}
	}

	private void writeAlias(Alias alias) {
		if (!alias.isOfService()) {
			this.rows.accept(new TableRow("other_name").with("slug", alias.slug())
				.with("name", alias.name())
				.with("source", alias.source()));
			return;
		}
		this.rows.accept(new TableRow("service_alias").with("service_id", alias.service())
			.with("slug", alias.slug())
			.with("name", alias.name())
			.with("kind", alias.kind())
			.with("source", alias.source()));
	}

}
