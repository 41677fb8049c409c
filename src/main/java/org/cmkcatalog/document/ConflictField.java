package org.cmkcatalog.document;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The field in which two rows about the same product differ. */
public enum ConflictField {

	/** The Key Vault cells. */
	KEY_VAULT("keyVault"),

	/** The Managed HSM cells. */
	MANAGED_HSM("managedHsm"),

	/** The documentation links. */
	DOCUMENTATION("documentation"),

	/** The product links. */
	URL("url");

	@EnumeratedValue
	private final String field;

	ConflictField(String field) {
		this.field = field;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.field;
	}

}
