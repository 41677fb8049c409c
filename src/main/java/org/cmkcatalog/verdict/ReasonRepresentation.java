package org.cmkcatalog.verdict;

import java.time.LocalDate;

/**
 * A reason for a verdict, with its evidence.
 *
 * @param kind what sort of reason it is
 * @param text the reason in a sentence
 * @param edition date of the edition that says so
 * @param sourceLine line of its document, from 1
 * @param asWritten the Markdown that stands there: a cell, or a footnote; empty for a
 * blank cell
 */
public record ReasonRepresentation(ReasonKind kind, String text, LocalDate edition, int sourceLine, String asWritten) {

}
