package org.cmkcatalog.changelog;

import java.util.List;

/**
 * A table of changes that mean the same.
 *
 * @param id its id in the page
 * @param title what happened
 * @param count number of changes in all
 * @param note what a reader must know about it; empty if nothing
 * @param none what it means that there is none
 * @param columns the headings
 * @param rows its rows, the first of a long list
 * @param more number of changes that are not shown
 * @param moreTitle text of the link to all of them
 * @param moreHref where all of them are
 * @param isFolded whether it is folded
 */
record ChangeSection(String id, String title, long count, String note, String none, List<String> columns,
		List<Row> rows, long more, String moreTitle, String moreHref, boolean isFolded) {

	/** Its heading: the title, and how many. */
	public String heading() {
		return "%s: %s".formatted(this.title, (this.count == 0) ? "none" : this.count);
	}

	/**
	 * A row.
	 *
	 * @param head what it is about
	 * @param fields the other cells
	 */
	record Row(List<Piece> head, List<Field> fields) {

	}

	/**
	 * A cell.
	 *
	 * @param label its heading, for narrow screens; empty if the cell needs none
	 * @param pieces what it says
	 */
	record Field(String label, List<Piece> pieces) {

	}

}
