package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Sort keys; a leading hyphen reverses. {@code name} is alphabetical and ignores case and
 * accents, {@code category} and {@code row} follow the document, {@code keyVault} and
 * {@code managedHsm} sort by the word of their support.
 */
public enum ListingOrder {

	NAME("name", Comparator.comparingInt(Listing::nameRank)), NAME_DESCENDING("-name", NAME.comparator.reversed()),
	CATEGORY("category", Comparator.comparingInt((listing) -> listing.category().position())),
	CATEGORY_DESCENDING("-category", CATEGORY.comparator.reversed()),
	KEY_VAULT("keyVault", Comparator.comparing((listing) -> listing.row().keyVault().support().toString())),
	KEY_VAULT_DESCENDING("-keyVault", KEY_VAULT.comparator.reversed()),
	MANAGED_HSM("managedHsm", Comparator.comparing((listing) -> listing.row().managedHsm().support().toString())),
	MANAGED_HSM_DESCENDING("-managedHsm", MANAGED_HSM.comparator.reversed()),
	ROW("row", Comparator.comparingInt(Listing::number)), ROW_DESCENDING("-row", ROW.comparator.reversed());

	private final String word;

	private final Comparator<Listing> comparator;

	ListingOrder(String word, Comparator<Listing> comparator) {
		this.word = word;
		this.comparator = comparator;
	}

	Comparator<Listing> comparator() {
		return this.comparator;
	}

	/** Several sort keys, the most important first; ties keep document order. */
	static Comparator<Listing> of(Collection<ListingOrder> orders) {
		return orders.stream()
			.map((order) -> order.comparator)
			.reduce(Comparator::thenComparing)
			.map((all) -> all.thenComparing(ROW.comparator))
			.orElse(ROW.comparator);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
