package org.cmkcatalog.catalog;

import org.cmkcatalog.document.ConflictField;

/**
 * A field in which another row about the same product differs from a listing.
 *
 * @param field the field
 * @param asWritten the field's Markdown in the listing
 * @param other number of the other listing
 * @param otherAsWritten the field's Markdown in the other listing
 */
public record Conflict(ConflictField field, String asWritten, int other, String otherAsWritten) {
}
