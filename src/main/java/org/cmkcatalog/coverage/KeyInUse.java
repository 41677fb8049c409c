package org.cmkcatalog.coverage;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.inventory.KeyUse;
import org.jspecify.annotations.Nullable;

/**
 * The key that a resource uses now, as its file says: a customer-managed key in
 * {@code key_vault} or in {@code managed_hsm}, one in a key store that the file does not
 * tell ({@code customer_managed}), or a key of the platform ({@code platform_managed}).
 */
public enum KeyInUse {

	KEY_VAULT, MANAGED_HSM, CUSTOMER_MANAGED, PLATFORM_MANAGED;

	/** The key in use, or null if the file does not say. */
	static @Nullable KeyInUse of(KeyUse use) {
		if (use.isCustomerManaged() == null) {
			return null;
		}
		if (!use.isCustomerManaged()) {
			return PLATFORM_MANAGED;
		}
		return (use.keyStore() == null) ? CUSTOMER_MANAGED : valueOf(use.keyStore().name());
	}

	/** For example: Key Vault. */
	public String inWords() {
		return switch (this) {
			case KEY_VAULT -> KeyStore.KEY_VAULT.inWords();
			case MANAGED_HSM -> KeyStore.MANAGED_HSM.inWords();
			case CUSTOMER_MANAGED -> "Customer-managed";
			case PLATFORM_MANAGED -> "Platform-managed";
		};
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
