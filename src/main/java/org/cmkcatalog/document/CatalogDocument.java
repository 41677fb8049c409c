package org.cmkcatalog.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The content of one edition of the source document. It is complete: the renderer writes
 * the same table and footnotes from it, byte for byte.
 *
 * @param title title of the page, from the front matter
 * @param date date of the edition, from the front matter
 * @param dateLine line of that date, from 1
 * @param source origin of the document, if the front matter states it
 * @param url address of the page that the document is published as
 * @param layout how rows are grouped into categories
 * @param tableHead the lines above the table's rows as written: header and delimiter row,
 * and the second tier of a header that has two
 * @param categories the categories with their rows, in document order
 * @param footnotes the footnotes, in document order
 * @param contradictions rows about one product that differ
 * @param findings anomalies of the document that are not errors, by line
 */
public record CatalogDocument(String title, LocalDate date, int dateLine, @Nullable String source, String url,
		TableLayout layout, String tableHead, List<DocumentCategory> categories, List<DocumentFootnote> footnotes,
		List<Contradiction> contradictions, List<Finding> findings) {

	/**
	 * The document as part of a catalog, where services can have several names and pages
	 * several addresses.
	 * @param serviceId gives the service of a row
	 * @param more anomalies that only the whole catalog shows
	 * @return the document with the contradictions between rows about one service
	 */
	public CatalogDocument inCatalog(Function<DocumentRow, Slug> serviceId, List<Finding> more) {
		List<Contradiction> all = Contradiction.among(rows(), serviceId);
		List<Finding> found = Stream
			.of(this.findings.stream().filter((finding) -> finding.kind() != FindingKind.CONTRADICTION), more.stream(),
					all.stream().map(Contradiction::finding))
			.flatMap((some) -> some)
			.sorted(Comparator.comparingInt(Finding::line))
			.toList();
		return new CatalogDocument(this.title, this.date, this.dateLine, this.source, this.url, this.layout,
				this.tableHead, this.categories, this.footnotes, all, found);
	}

	/**
	 * The key stores that the document speaks of.
	 * @return both, or only Key Vault
	 */
	public List<KeyStore> keyStores() {
		return Arrays.stream(KeyStore.values())
			.filter((keyStore) -> rows().stream()
				.anyMatch((row) -> row.cell(keyStore).basis() != SupportBasis.NOT_COVERED))
			.toList();
	}

	/**
	 * All rows.
	 * @return the rows of all categories, in document order
	 */
	public List<DocumentRow> rows() {
		return this.categories.stream().flatMap((category) -> category.rows().stream()).toList();
	}

	/**
	 * Whether one cell of each row is about all key stores.
	 * @return false if each key store that the document speaks of has a column
	 */
	public boolean hasOneCell() {
		return TableColumns.ofHead(this.tableHead).has(ColumnKind.CUSTOMER_MANAGED);
	}

}
