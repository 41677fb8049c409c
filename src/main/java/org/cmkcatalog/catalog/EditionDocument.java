package org.cmkcatalog.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.SupportCell;

/**
 * An edition's rows as the document that they came from; for the pinned edition byte for
 * byte.
 *
 * @param edition the edition
 * @param categories its categories, in document order
 * @param listings its listings, in document order
 * @param footnotes its footnotes, in document order
 */
record EditionDocument(Edition edition, List<Category> categories, List<Listing> listings, List<Footnote> footnotes) {

	/** The document's table and footnotes as Markdown. */
	String markdown() {
		return CatalogDocumentRenderer.render(document());
	}

	/** The document, each row with the id of its service. */
	CatalogDocument document() {
		return new CatalogDocument(this.edition.title(), this.edition.id(), 1, this.edition.source(),
				this.edition.url(), this.edition.tableLayout(), this.edition.tableHeader(),
				this.edition.tableDelimiter(), documentCategories(),
				this.footnotes.stream().map(EditionDocument::footnote).toList(), List.of(), List.of());
	}

	private List<DocumentCategory> documentCategories() {
		Map<String, List<DocumentRow>> rows = new LinkedHashMap<>();
		this.categories.forEach((category) -> rows.put(category.slug(), new ArrayList<>()));
		this.listings
			.forEach((listing) -> rows.getOrDefault(listing.category().slug(), new ArrayList<>()).add(row(listing)));
		return this.categories.stream()
			.map((category) -> new DocumentCategory(category.sourceLine(), new Slug(category.slug()), category.name(),
					rows.getOrDefault(category.slug(), List.of())))
			.toList();
	}

	private static DocumentRow row(Listing listing) {
		String url = listing.url();
		String urlAsWritten = listing.urlAsWritten();
		DocumentLink product = (url != null && urlAsWritten != null)
				? new DocumentLink(listing.name(), urlAsWritten, url, "") : null;
		List<DocumentLink> documentation = listing.documentation()
			.stream()
			.map((link) -> new DocumentLink(link.title(), link.urlAsWritten(), link.url(), link.separator()))
			.toList();
		return new DocumentRow(listing.sourceLine(), new Slug(listing.serviceId()), listing.name(), product,
				cell(listing, KeyStore.KEY_VAULT), cell(listing, KeyStore.MANAGED_HSM), documentation);
	}

	private static SupportCell cell(Listing listing, KeyStore keyStore) {
		KeyStoreSupport support = listing.support(keyStore);
		List<KeyConstraint> constraints = support.keyConstraints();
		return new SupportCell(support.asWritten(), support.support(),
				constraints.isEmpty() ? null : constraints.get(0),
				listing.footnotes(keyStore).stream().map(Footnote::marker).toList());
	}

	private static DocumentFootnote footnote(Footnote footnote) {
		return new DocumentFootnote(footnote.sourceLine(), footnote.marker(), footnote.text(), footnote.asWritten(),
				footnote.blankLinesBefore(),
				footnote.links()
					.stream()
					.map((link) -> new DocumentLink(link.title(), link.urlAsWritten(), link.url(), ""))
					.toList());
	}

}
