package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a customer keeps the key: {@code key_vault} or {@code managed_hsm}. */
public enum KeyStore {

	/** Azure Key Vault. */
	KEY_VAULT,

	/** Azure Managed HSM. */
	MANAGED_HSM;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
