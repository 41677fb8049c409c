package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.cmkcatalog.web.Paging;

import org.springframework.stereotype.Repository;

/**
 * Which listings match: their keys only, which cost little, however many they are. One
 * statement, and another to count them if the end of the list is not in sight. A list is
 * counted once for all its pages and orders: to count is all that costs more in a larger
 * catalog.
 */
@Repository
class MatchingListings {

	/** A total takes a few hundred bytes, nearly all of them its filter's. */
	private static final int MAX_TOTALS = 2000;

	private final Cache<ListedItems, Long> totals = Caffeine.newBuilder().maximumSize(MAX_TOTALS).build();

	private final EntityManager entityManager;

	MatchingListings(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** The keys of listings, by the document's order unless sorted otherwise. */
	Found<ListingKey> listings(LocalDate edition, ListingFilter filter, Collection<ListingOrder> order, Paging paging) {
		return find(ListingKey.class, "l.id, l.serviceId", new ListedItems(edition, filter, false),
				ListingOrder.orderBy(order, ListingOrder.ROW), paging);
	}

	/** The ids of services, by name unless sorted otherwise. */
	Found<String> services(LocalDate edition, ListingFilter filter, Collection<ListingOrder> order, Paging paging) {
		return find(String.class, "l.serviceId", new ListedItems(edition, filter, true),
				ListingOrder.orderBy(order, ListingOrder.NAME), paging);
	}

	private <K> Found<K> find(Class<K> type, String key, ListedItems items, String order, Paging paging) {
		TypedQuery<K> part = items.conditions()
			.query(this.entityManager, type, key, order)
			.setFirstResult(paging.start());
		if (paging.size() < Integer.MAX_VALUE) {
			part.setMaxResults(paging.size() + 1);
		}
		List<K> keys = part.getResultList();
		boolean isEndSeen = keys.size() <= paging.size() && (paging.start() == 0 || !keys.isEmpty());
		return new Found<>(keys.subList(0, Math.min(keys.size(), paging.size())),
				isEndSeen ? (long) paging.start() + keys.size() : this.totals.get(items, this::count));
	}

	private long count(ListedItems items) {
		return items.conditions().query(this.entityManager, Long.class, "count(l.editionId)", "").getSingleResult();
	}

	/**
	 * What stands for a listing.
	 *
	 * @param id its id
	 * @param serviceId id of its service
	 */
	record ListingKey(Integer id, String serviceId) {

	}

	/**
	 * What is listed.
	 *
	 * @param edition the edition
	 * @param filter what matches
	 * @param ofServices whether services, rather than listings
	 */
	private record ListedItems(LocalDate edition, ListingFilter filter, boolean ofServices) {

		ListingConditions conditions() {
			return this.ofServices ? ListingConditions.ofServices(this.edition, this.filter)
					: ListingConditions.ofListings(this.edition, this.filter);
		}

	}

}
