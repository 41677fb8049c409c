package org.cmkcatalog.changelog;

import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what a cell of a table says.
 *
 * @param form how it is shown
 * @param text the text
 * @param href where it leads; null if nowhere
 * @param label what a link says to those who do not see its surroundings; null if its
 * text says it
 * @param mark its mark; null if it has none
 */
record Piece(Form form, String text, @Nullable String href, @Nullable String label, @Nullable Mark mark) {

	static Piece of(Form form, String text) {
		return new Piece(form, text, null, null, null);
	}

	static Piece text(String text) {
		return of(Form.TEXT, text);
	}

	static Piece link(String text, String href) {
		return new Piece(Form.LINK, text, href, null, null);
	}

	static Piece link(String text, String href, String label) {
		return new Piece(Form.LINK, text, href, label, null);
	}

	static Piece mark(Mark mark) {
		return new Piece(Form.MARK, mark.word(), null, null, mark);
	}

	/** What follows is on a line of its own. */
	static Piece nextLine() {
		return of(Form.NEXT_LINE, "");
	}

	/** How a piece is shown. */
	enum Form {

		TEXT, SOFT, KEY, DATE, GONE, COME, LINK, MARK, NEXT_LINE

	}

}
