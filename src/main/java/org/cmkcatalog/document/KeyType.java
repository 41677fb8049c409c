package org.cmkcatalog.document;

/**
 * The type of a key that a cell names. {@code RSA} is the only type in any edition so
 * far.
 */
public enum KeyType {

	/** RSA. */
	RSA

}
