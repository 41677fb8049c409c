package org.cmkcatalog.browse;

import org.cmkcatalog.document.Finding;
import org.cmkcatalog.document.FindingKind;

/**
 * Something odd in the document of an edition. None of it is an error: a document with an
 * error becomes no edition.
 *
 * @param kind what sort of thing it is
 * @param sourceLine line of the document, from 1
 * @param message what is odd, in a sentence
 */
record FindingRepresentation(FindingKind kind, int sourceLine, String message) {

	static FindingRepresentation of(Finding finding) {
		return new FindingRepresentation(finding.kind(), finding.line(), finding.message());
	}

}
