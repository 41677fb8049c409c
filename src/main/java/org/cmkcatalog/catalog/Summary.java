package org.cmkcatalog.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;

/**
 * An edition in numbers.
 *
 * @param listings counts of listings
 * @param services counts of services; a service counts once for whatever one of its
 * listings says
 * @param listingsByCategory counts of listings by id of the category, in document order
 * @param servicesInSeveralCategories number of services with more than one listing
 * @param documentationLinks number of links in the documentation column
 * @param keyConstraints how often each key is stated
 */
public record Summary(Counts listings, Counts services, Map<String, Counts> listingsByCategory,
		long servicesInSeveralCategories, long documentationLinks, List<KeyConstraintCount> keyConstraints) {

	private static final Comparator<KeyConstraint> BY_TYPE_AND_BITS = Comparator.comparing(KeyConstraint::keyType)
		.thenComparingInt(KeyConstraint::bits);

	static Summary of(Edition edition) {
		Map<String, List<Listing>> byCategory = edition.listings()
			.stream()
			.collect(Collectors.groupingBy((listing) -> listing.category().id()));
		Map<String, Counts> counts = new LinkedHashMap<>();
		edition.categories()
			.keySet()
			.forEach((category) -> counts.put(category,
					Counts.ofListings(byCategory.getOrDefault(category, List.of()))));
		return new Summary(Counts.ofListings(edition.listings()), Counts.ofServices(edition.services()), counts,
				edition.services().stream().filter((service) -> service.listings().size() > 1).count(),
				edition.listings().stream().mapToLong((listing) -> listing.row().documentation().size()).sum(),
				Arrays.stream(KeyStore.values()).flatMap((keyStore) -> keyConstraints(edition, keyStore)).toList());
	}

	private static Stream<KeyConstraintCount> keyConstraints(Edition edition, KeyStore keyStore) {
		Map<KeyConstraint, List<Listing>> stating = new TreeMap<>(BY_TYPE_AND_BITS);
		edition.listings()
			.forEach((listing) -> listing.row()
				.cell(keyStore)
				.keyConstraints()
				.forEach((key) -> stating.computeIfAbsent(key, (first) -> new ArrayList<>()).add(listing)));
		return stating.entrySet()
			.stream()
			.map((key) -> new KeyConstraintCount(keyStore, key.getKey().keyType(), key.getKey().bits(),
					key.getValue().size(), key.getValue().stream().map(Listing::service).distinct().count()));
	}

	/**
	 * How often cells of one key store state a key.
	 *
	 * @param keyStore in which key store's cells
	 * @param keyType type of the key
	 * @param bits size of the key in bits
	 * @param listings number of listings
	 * @param services number of services
	 */
	public record KeyConstraintCount(KeyStore keyStore, KeyType keyType, int bits, long listings, long services) {

	}

}
