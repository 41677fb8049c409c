package org.cmkcatalog.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one edition of the source document says, complete enough to write its table and
 * footnotes again byte for byte.
 *
 * @param title title of the page, from the front matter
 * @param date date of the edition, from the front matter
 * @param dateLine line of that date, from 1
 * @param source where the document was taken from, if the front matter says so
 * @param url address of the page that the document is published as
 * @param layout how rows are grouped into categories
 * @param tableHeader the header row as written
 * @param tableDelimiter the delimiter row as written
 * @param categories the categories with their rows, in document order
 * @param footnotes the footnotes, in document order
 * @param contradictions rows about one product that differ
 * @param findings what is odd in the document, by line; none of them an error
 */
public record CatalogDocument(String title, LocalDate date, int dateLine, @Nullable String source, String url,
		TableLayout layout, String tableHeader, String tableDelimiter, List<DocumentCategory> categories,
		List<DocumentFootnote> footnotes, List<Contradiction> contradictions, List<Finding> findings) {

	/**
	 * All rows.
	 * @return the rows of all categories, in document order
	 */
	public List<DocumentRow> rows() {
		return this.categories.stream().flatMap((category) -> category.rows().stream()).toList();
	}

}
