package org.cmkcatalog.inventory;

/**
 * A file is no inventory that can be read. The message says why and what would help, and
 * quotes nothing of the file.
 */
public final class InvalidInventoryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Creates the exception. */
	public InvalidInventoryException(String message) {
		super(message);
	}

}
