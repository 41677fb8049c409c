package org.cmkcatalog.author;

/** The page could not be fetched whole. Its message says why, in a sentence. */
final class FetchFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	FetchFailedException(String message) {
		super(message);
	}

}
