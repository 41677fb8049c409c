package org.cmkcatalog.page;

import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.verdict.Verdict;

/**
 * A mark with its word: what a cell or a verdict says, by shape, text and colour. The
 * shape says what kind of answer it is; {@code docs/design.md} explains each.
 */
public enum Mark {

	SUPPORTED("yes", "Supported"), SUPPORTED_WITH_CAVEAT("yes", "Supported, with a caveat"), PREVIEW("pre", "Preview"),
	NOT_LISTED("nl", "Not listed"), NOT_COVERED("nl", "Not covered"), NOT_SUPPORTED("no", "Not supported"),
	NOT_APPLICABLE("na", "Not applicable"), CONFLICTING("con", "Conflicting"), WHICH_ONE("ask", "Which one?"),
	UNKNOWN("unk", "Unknown name"), UNKNOWN_TYPE("unk", "Unknown type"), NO_ROW("unk", "No row");

	private final String symbol;

	private final String word;

	Mark(String symbol, String word) {
		this.symbol = symbol;
		this.word = word;
	}

	/** The mark of what an edition says. */
	public static Mark of(StatedSupport support) {
		return valueOf(support.name());
	}

	/** The mark of what a cell says. */
	public static Mark of(Support support) {
		return valueOf(support.name());
	}

	/**
	 * The mark of a verdict.
	 * @param verdict the verdict
	 * @param isOfOne whether it is about one service, so that only its rows can differ
	 */
	public static Mark of(Verdict verdict, boolean isOfOne) {
		return switch (verdict) {
			case AMBIGUOUS -> isOfOne ? CONFLICTING : WHICH_ONE;
			default -> valueOf(verdict.name());
		};
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
