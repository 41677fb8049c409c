package org.cmkcatalog.verdict;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.jspecify.annotations.Nullable;

/**
 * What is required of a service: that it takes a customer-managed key from a key store.
 *
 * @param keyStore the key store
 * @param keyType the type of the key, if it matters
 * @param keyBits the size of the key in bits, if it matters
 */
public record Requirement(KeyStore keyStore, @Nullable KeyType keyType, @Nullable Integer keyBits) {

	boolean namesKey() {
		return this.keyType != null || this.keyBits != null;
	}

	boolean isMetBy(KeyConstraint stated) {
		return (this.keyType == null || this.keyType == stated.keyType())
				&& (this.keyBits == null || this.keyBits == stated.bits());
	}

}
