package org.cmkcatalog.matrix;

import java.util.List;

import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * The matrix: services by key stores.
 *
 * @param status how many services are shown, in words
 * @param part which of them this page shows; empty if all
 * @param groups the rows, by category or, if sorted by something else, in one group
 * @param isGrouped whether rows are grouped by category
 * @param columns the headings
 * @param filters the filters
 * @param editions editions of which {@code changedSince} can be one, newest first
 * @param changedSince the chosen one, or empty
 * @param hidden parameters that the form keeps
 * @param clearHref the matrix without filters
 * @param views the same rows in other formats
 * @param curl the command that requests the same rows
 * @param previous the page before; null if this is the first
 * @param next the page after; null if this is the last
 * @param behind where services are, if this page is behind the last one; empty if not
 * @param footnotes the footnotes of the edition
 * @param suggestions services that may be meant, if nothing matches
 * @param dataset the catalog as schema.org describes it, in JSON
 */
record MatrixPage(String status, String part, List<Group> groups, boolean isGrouped, List<Column> columns,
		List<FilterGroup> filters, List<String> editions, String changedSince, List<Hidden> hidden, String clearHref,
		List<Link> views, String curl, @Nullable String previous, @Nullable String next, List<Link> behind,
		List<FootnoteText> footnotes, List<Link> suggestions, String dataset) {

	/**
	 * Rows of one category.
	 *
	 * @param name name of the category; empty if rows are not grouped
	 * @param count number of services in it, on all pages
	 * @param span number of rows that its heading spans
	 * @param first its first row; null if the rows of all its services are in other
	 * groups
	 * @param rest its other rows as HTML
	 * @param others services of it whose row is in another group
	 */
	record Group(String name, int count, int span, @Nullable MatrixRow first, String rest, List<Link> others) {

	}

	/**
	 * A row.
	 *
	 * @param id id of the service
	 * @param cells its cells as HTML, without the heading of the group
	 */
	record MatrixRow(String id, String cells) {

		/** The whole row as HTML. */
		String html() {
			return "<tr id=\"%s\">%s</tr>\n".formatted(this.id, this.cells);
		}

	}

	/**
	 * A heading that sorts.
	 *
	 * @param title what the column shows
	 * @param href the matrix sorted by it
	 * @param sorted how the rows are sorted by it, as aria-sort says it; null if not
	 */
	record Column(String title, String href, @Nullable String sorted) {

	}

	/**
	 * A footnote below the table.
	 *
	 * @param id its id in the page
	 * @param marker its marker
	 * @param text its text
	 * @param services number of services that carry it
	 * @param line its line in the document, from 1
	 */
	record FootnoteText(String id, String marker, String text, long services, int line) {

	}

}
