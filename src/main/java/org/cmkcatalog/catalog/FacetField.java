package org.cmkcatalog.catalog;

import com.fasterxml.jackson.annotation.JsonValue;

/** By which filter to count: {@code category}, {@code keyVault} or {@code managedHsm}. */
public enum FacetField {

	/** By category, in the document's order. */
	CATEGORY("category", "l.category.slug", "l.category.position"),

	/** By support in Key Vault. */
	KEY_VAULT("keyVault", "l.keyVault.support", "l.keyVault.support"),

	/** By support in Managed HSM. */
	MANAGED_HSM("managedHsm", "l.managedHsm.support", "l.managedHsm.support");

	private final String parameter;

	private final String value;

	private final String order;

	FacetField(String parameter, String value, String order) {
		this.parameter = parameter;
		this.value = value;
		this.order = order;
	}

	/** What is counted by, of a listing {@code l}. */
	String value() {
		return this.value;
	}

	/** What its values are sorted by. */
	String order() {
		return this.order;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.parameter;
	}

}
