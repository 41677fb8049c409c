package org.cmkcatalog.history;

import java.time.LocalDate;

/**
 * Where a document says something.
 *
 * @param edition date of the edition
 * @param sourceLine line of its document, from 1
 * @param asWritten the Markdown of that line: a cell, a category's name, or the whole row
 * of a service that came or went; empty for a blank cell
 */
public record Evidence(LocalDate edition, int sourceLine, String asWritten) {

}
