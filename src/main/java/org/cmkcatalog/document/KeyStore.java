package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a customer keeps the key: {@code key_vault} or {@code managed_hsm}. */
public enum KeyStore {

	/** Azure Key Vault. */
	KEY_VAULT("Key Vault"),

	/** Azure Managed HSM. */
	MANAGED_HSM("Managed HSM");

	private final String title;

	KeyStore(String title) {
		this.title = title;
	}

	/**
	 * The key store as the documents name it.
	 * @return the title of its column
	 */
	public String inWords() {
		return this.title;
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
