package org.cmkcatalog.document;

import java.time.LocalDate;
import java.util.List;

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
	 * All rows.
	 * @return the rows of all categories, in document order
	 */
	public List<DocumentRow> rows() {
		return this.categories.stream().flatMap((category) -> category.rows().stream()).toList();
	}

}
