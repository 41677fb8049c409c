package org.cmkcatalog.catalog;

import jakarta.persistence.Embeddable;
import org.cmkcatalog.document.FindingKind;

/**
 * Something odd in the document of an edition.
 *
 * @param kind what sort of thing it is
 * @param sourceLine line of the document, from 1
 * @param message what is odd, in a sentence
 */
@Embeddable
record EditionFinding(FindingKind kind, int sourceLine, String message) {

}
