package org.cmkcatalog.document;

/**
 * Something wrong or odd in a document.
 *
 * @param kind what sort of thing it is
 * @param line line of the document, from 1
 * @param message what is wrong and what would be right, in a sentence
 */
public record Finding(FindingKind kind, int line, String message) {

	/**
	 * Whether the document can not be used because of it.
	 * @return true for an error, false for something odd that is kept and reported
	 */
	boolean isError() {
		return this.kind.isError();
	}

	@Override
	public String toString() {
		return "%d: %s".formatted(this.line, this.message);
	}

}
