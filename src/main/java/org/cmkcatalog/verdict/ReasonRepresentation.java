package org.cmkcatalog.verdict;

import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A reason for a verdict, with its evidence.
 *
 * @param kind what sort of reason it is
 * @param text the reason in a sentence
 * @param edition date of the edition that says so
 * @param sourceLine line of its document, from 1
 * @param asWritten the Markdown of that line: a cell, or a footnote; empty for a blank
 * cell
 */
public record ReasonRepresentation(ReasonKind kind, String text, LocalDate edition, int sourceLine, String asWritten) {

	/**
	 * What sort of reason a verdict has: {@code cell} (what the cell says), {@code note}
	 * (what else the cell says), {@code footnote} (a footnote that the cell carries),
	 * {@code key} (the key that the cell states, or does not), {@code conflict} (another
	 * row about the same product, which says it otherwise) or {@code type} (what the type
	 * of a resource says; only where resources are judged).
	 */
	public enum ReasonKind {

		/** What the cell says. */
		CELL,

		/** What else the cell says. */
		NOTE,

		/** A footnote that the cell carries. */
		FOOTNOTE,

		/** The key that the cell states, or that it states none. */
		KEY,

		/** Another row about the same product. */
		CONFLICT,

		/** What the type of a resource says. */
		TYPE;

		@Override
		@JsonValue
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
