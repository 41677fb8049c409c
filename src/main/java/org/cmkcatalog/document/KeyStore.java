package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * The service that stores the customer's key: {@code key_vault} or {@code managed_hsm}.
 */
public enum KeyStore {

	/** Azure Key Vault. */
	KEY_VAULT("Key Vault"),

	/** Azure Managed HSM. */
	MANAGED_HSM("Managed HSM");

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	private final String title;

	KeyStore(String title) {
		this.title = title;
	}

	/**
	 * The name of the key store in the documents.
	 * @return the title of the column
	 */
	public String inWords() {
		return this.title;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
