package org.cmkcatalog.store;

/** The tables have the right form, and nobody has filled them. */
class EmptyTablesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EmptyTablesException() {
		super("The tables contain no catalog.");
	}

}
