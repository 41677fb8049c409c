package org.cmkcatalog.inventory;

import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resource uses a customer-managed key now.
 *
 * @param isCustomerManaged whether it does; null if the file does not say
 * @param keyStore the key store of that key, as the host of its URI tells; null if it is
 * not known
 */
public record KeyUse(@Nullable Boolean isCustomerManaged, @Nullable KeyStore keyStore) {

	/** The file does not say. */
	public static final KeyUse UNKNOWN = new KeyUse(null, null);

}
