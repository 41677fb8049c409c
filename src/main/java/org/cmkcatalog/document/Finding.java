package org.cmkcatalog.document;

/**
 * An error or an anomaly in a document.
 *
 * @param kind kind of the finding
 * @param line line of the document, from 1
 * @param message what is wrong and what would be right, in a sentence
 */
public record Finding(FindingKind kind, int line, String message) {

	/**
	 * Whether the finding makes the document unusable.
	 * @return true for an error, false for an anomaly that is kept and reported
	 */
	boolean isError() {
		return this.kind.isError();
	}

	@Override
	public String toString() {
		return "%d: %s".formatted(this.line, this.message);
	}

}
