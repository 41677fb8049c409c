package org.cmkcatalog.document;

/**
 * A key type and size from a cell. The page does not say whether the size is a minimum or
 * a maximum, so the catalog does not either.
 *
 * @param keyType type of the key
 * @param bits size of the key in bits
 */
public record KeyConstraint(KeyType keyType, int bits) {

	public KeyConstraint {
		if (bits <= 0) {
			throw new IllegalArgumentException("A key has a positive number of bits, not %d".formatted(bits));
		}
	}

	/**
	 * The key in words.
	 * @return type and bits, for example {@code RSA 3072}
	 */
	public String inWords() {
		return "%s %d".formatted(this.keyType, this.bits);
	}

}
