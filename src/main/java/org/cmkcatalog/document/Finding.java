package org.cmkcatalog.document;

/**
 * An error or an anomaly in a document.
 *
 * @param kind kind of the finding
 * @param line line of the document, from 1
 * @param message what is wrong and what would be right, in a sentence
 */
public record Finding(FindingKind kind, int line, String message) {

	@Override
	public String toString() {
		return "%d: %s".formatted(this.line, this.message);
	}

}
