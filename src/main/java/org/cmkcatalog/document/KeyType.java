package org.cmkcatalog.document;

/**
 * A type of key that a cell can name. {@code RSA} is the only one that the source has
 * named.
 */
public enum KeyType {

	/** RSA. */
	RSA

}
