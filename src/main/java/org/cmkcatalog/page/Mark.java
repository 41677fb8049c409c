package org.cmkcatalog.page;

import org.cmkcatalog.answer.StatedSupport;

/**
 * A mark with its word: what a cell or a verdict says, by shape, text and colour. The
 * shape says what kind of answer it is; {@code docs/design.md} explains each.
 */
enum Mark {

	SUPPORTED("yes", "Supported"), PREVIEW("pre", "Preview"), NOT_LISTED("nl", "Not listed"),
	NOT_COVERED("nl", "Not covered"), NOT_SUPPORTED("no", "Not supported"), NOT_APPLICABLE("na", "Not applicable"),
	CONFLICTING("con", "Conflicting"), WHICH_ONE("ask", "Which one?"), UNKNOWN("unk", "Unknown name");

	private final String symbol;

	private final String word;

	Mark(String symbol, String word) {
		this.symbol = symbol;
		this.word = word;
	}

	static Mark of(StatedSupport support) {
		return valueOf(support.name());
	}

	/** Id of its symbol in the page, and class of its colour. */
	public String symbol() {
		return this.symbol;
	}

	/** What it says, always shown beside it. */
	public String word() {
		return this.word;
	}

}
