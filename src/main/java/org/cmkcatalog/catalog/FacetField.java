package org.cmkcatalog.catalog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;

/** By which filter to count: {@code category}, {@code keyVault} or {@code managedHsm}. */
public enum FacetField {

	/** By category, in the document's order. */
	CATEGORY("category") {
		@Override
		List<Expression<?>> grouping(From<?, Listing> listing) {
			return List.of(listing.get("category").get("slug"), listing.get("category").get("position"));
		}
	},

	/** By support in Key Vault. */
	KEY_VAULT("keyVault") {
		@Override
		List<Expression<?>> grouping(From<?, Listing> listing) {
			return List.of(listing.get("keyVault").get("support"));
		}
	},

	/** By support in Managed HSM. */
	MANAGED_HSM("managedHsm") {
		@Override
		List<Expression<?>> grouping(From<?, Listing> listing) {
			return List.of(listing.get("managedHsm").get("support"));
		}
	};

	private final String parameter;

	FacetField(String parameter) {
		this.parameter = parameter;
	}

	/** The value, then what else values are sorted by. */
	abstract List<Expression<?>> grouping(From<?, Listing> listing);

	@Override
	@JsonValue
	public String toString() {
		return this.parameter;
	}

}
