package org.cmkcatalog.catalog;

import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Filters to count by: {@code category}, {@code keyVault} or {@code managedHsm}. */
public enum FacetField {

	/** By category, in document order. */
	CATEGORY("category", (listing) -> listing.category().id(), ListingOrder.CATEGORY),

	/** By support in Key Vault. */
	KEY_VAULT("keyVault", (listing) -> listing.row().keyVault().support().toString(), ListingOrder.KEY_VAULT),

	/** By support in Managed HSM. */
	MANAGED_HSM("managedHsm", (listing) -> listing.row().managedHsm().support().toString(), ListingOrder.MANAGED_HSM);

	private final String parameter;

	private final Function<Listing, String> value;

	private final Comparator<Listing> order;

	FacetField(String parameter, Function<Listing, String> value, ListingOrder order) {
		this.parameter = parameter;
		this.value = value;
		this.order = order.comparator();
	}

	/**
	 * Counts items, which are the listings or their services, by the values of the
	 * listings.
	 */
	Collector<Listing, ?, Map<String, Long>> counting(Function<Listing, ?> item) {
		return Collectors.collectingAndThen(Collectors.groupingBy(Function.identity(), () -> new TreeMap<>(this.order),
				Collectors.mapping(item, Collectors.toSet())), this::sizes);
	}

	private <T> Map<String, Long> sizes(Map<Listing, Set<T>> items) {
		Map<String, Long> sizes = new LinkedHashMap<>();
		items.forEach((listing, counted) -> sizes.put(this.value.apply(listing), (long) counted.size()));
		return sizes;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.parameter;
	}

}
