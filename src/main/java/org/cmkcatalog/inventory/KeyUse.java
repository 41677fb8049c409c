package org.cmkcatalog.inventory;

import java.util.Collection;

import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resource uses a customer-managed key now.
 *
 * @param isCustomerManaged whether it does; null if the file does not say
 * @param keyStore the key store of that key, as the host of its URI tells; of keys in
 * both key stores it is {@code KEY_VAULT}, the weaker one; null if it is not known
 */
public record KeyUse(@Nullable Boolean isCustomerManaged, @Nullable KeyStore keyStore) {

	/** The file does not say. */
	public static final KeyUse UNKNOWN = new KeyUse(null, null);

	/**
	 * The key store of all keys together.
	 * @param stores the key store of each key; null if it is not known
	 */
	static @Nullable KeyStore weakest(Collection<? extends @Nullable KeyStore> stores) {
		return stores.contains(KeyStore.KEY_VAULT) ? KeyStore.KEY_VAULT
				: (stores.isEmpty() || stores.contains(null)) ? null : KeyStore.MANAGED_HSM;
	}

}
