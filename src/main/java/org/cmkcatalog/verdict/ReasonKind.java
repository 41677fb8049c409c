package org.cmkcatalog.verdict;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What sort of reason a verdict has: {@code cell} (what the cell says), {@code footnote}
 * (a footnote that the cell carries), {@code key} (the key that the cell states, or does
 * not) or {@code conflict} (another row about the same product, which says it otherwise).
 */
public enum ReasonKind {

	/** What the cell says. */
	CELL,

	/** A footnote that the cell carries. */
	FOOTNOTE,

	/** The key that the cell states, or that it states none. */
	KEY,

	/** Another row about the same product. */
	CONFLICT;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
