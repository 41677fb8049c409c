package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * By what to sort; a hyphen in front reverses. {@code name} is alphabetical without
 * regard to case and accents, {@code category} and {@code row} are the document's order,
 * the key stores sort by the word of their support.
 */
public enum ListingOrder {

	/** By name. */
	NAME("name", "nameRank"),

	/** By name, reversed. */
	NAME_DESCENDING("-name", "nameRank"),

	/** By category, in the document's order. */
	CATEGORY("category", "category.position"),

	/** By category, reversed. */
	CATEGORY_DESCENDING("-category", "category.position"),

	/** By support in Key Vault. */
	KEY_VAULT("keyVault", "keyVault.support"),

	/** By support in Key Vault, reversed. */
	KEY_VAULT_DESCENDING("-keyVault", "keyVault.support"),

	/** By support in Managed HSM. */
	MANAGED_HSM("managedHsm", "managedHsm.support"),

	/** By support in Managed HSM, reversed. */
	MANAGED_HSM_DESCENDING("-managedHsm", "managedHsm.support"),

	/** By row of the document. */
	ROW("row", "documentRow"),

	/** By row of the document, reversed. */
	ROW_DESCENDING("-row", "documentRow");

	private final String word;

	private final String attribute;

	ListingOrder(String word, String attribute) {
		this.word = word;
		this.attribute = attribute;
	}

	/**
	 * One order after the other, as HQL; rows that are alike in all stay in the
	 * document's order.
	 */
	static String orderBy(Collection<ListingOrder> orders, ListingOrder otherwise) {
		Stream<ListingOrder> all = Stream.concat(orders.isEmpty() ? Stream.of(otherwise) : orders.stream(),
				Stream.of(ROW));
		return all.map((order) -> "l." + order.attribute + order.direction())
			.collect(Collectors.joining(", ", "order by ", ""));
	}

	private String direction() {
		return this.word.startsWith("-") ? " desc" : "";
	}

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
