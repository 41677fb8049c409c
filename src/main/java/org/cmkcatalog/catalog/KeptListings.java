package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * What editions say of services, kept when it was read: filters are without number, but
 * what they find is always the same few listings, which change only before the service
 * starts.
 */
@Component
class KeptListings {

	private final Listings listings;

	private final Cache<ServiceKey, ServiceListings> kept;

	/** A cache of size nought forgets, but only after a while. */
	private final boolean isKeeping;

	KeptListings(Listings listings, CatalogProperties properties) {
		this.listings = listings;
		this.isKeeping = properties.keptListings() > 0;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(properties.keptListings())
			.<ServiceKey, ServiceListings>weigher((key, service) -> service.rows().size())
			.build();
	}

	/**
	 * Services of an edition, those that are not kept in one statement.
	 * @return those of the ids that the edition lists, in the order of the ids
	 */
	List<ServiceListings> services(LocalDate edition, Collection<String> ids) {
		List<ServiceKey> keys = ids.stream().map((id) -> new ServiceKey(edition, id)).toList();
		Map<ServiceKey, ServiceListings> found = this.isKeeping
				? this.kept.getAll(keys, (missing) -> read(edition, missing)) : read(edition, Set.copyOf(keys));
		return keys.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** Listings of an edition, those that are not kept in one statement. */
	List<Listing> listings(LocalDate edition, List<MatchingListings.ListingKey> keys) {
		Set<String> ids = keys.stream().map(MatchingListings.ListingKey::serviceId).collect(Collectors.toSet());
		Map<Integer, Listing> rows = services(edition, ids).stream()
			.flatMap((service) -> service.rows().stream())
			.collect(Collectors.toMap(Listing::id, Function.identity()));
		return keys.stream().map((key) -> rows.get(key.id())).toList();
	}

	private Map<ServiceKey, ServiceListings> read(LocalDate edition, Set<? extends ServiceKey> keys) {
		if (keys.isEmpty()) {
			return Map.of();
		}
		Map<ServiceKey, ServiceListings> services = new HashMap<>();
		this.listings.withDetailsOfServices(edition, keys.stream().map(ServiceKey::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Listing::serviceId))
			.forEach((id, rows) -> services.put(new ServiceKey(edition, id), new ServiceListings(rows)));
		return services;
	}

	private record ServiceKey(LocalDate edition, String id) {

	}

}
