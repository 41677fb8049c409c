package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import org.cmkcatalog.web.Paging;

import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.query.QueryUtils;
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

	/** The ids of listings, by the document's order unless sorted otherwise. */
	Found<Integer> listings(LocalDate edition, ListingFilter filter, Collection<ListingOrder> order, Paging paging) {
		return find(Integer.class, "id", new ListedItems(edition, filter, false),
				ListingOrder.sort(order, ListingOrder.ROW), paging);
	}

	/** The ids of services, by name unless sorted otherwise. */
	Found<String> services(LocalDate edition, ListingFilter filter, Collection<ListingOrder> order, Paging paging) {
		return find(String.class, "serviceId", new ListedItems(edition, filter, true),
				ListingOrder.sort(order, ListingOrder.NAME), paging);
	}

	private <K> Found<K> find(Class<K> type, String attribute, ListedItems items, Sort sort, Paging paging) {
		Specification<Listing> matching = items.matching();
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<K> query = criteria.createQuery(type);
		Root<Listing> listing = query.from(Listing.class);
		query.select(listing.get(attribute))
			.where(matching.toPredicate(listing, query, criteria))
			.orderBy(QueryUtils.toOrders(sort, listing, criteria));
		TypedQuery<K> part = this.entityManager.createQuery(query).setFirstResult(paging.start());
		if (paging.size() < Integer.MAX_VALUE) {
			part.setMaxResults(paging.size() + 1);
		}
		List<K> keys = part.getResultList();
		boolean isEndSeen = keys.size() <= paging.size() && (paging.start() == 0 || !keys.isEmpty());
		return new Found<>(keys.subList(0, Math.min(keys.size(), paging.size())),
				isEndSeen ? (long) paging.start() + keys.size() : this.totals.get(items, (all) -> count(matching)));
	}

	private long count(Specification<Listing> matching) {
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Long> query = criteria.createQuery(Long.class);
		Root<Listing> listing = query.from(Listing.class);
		query.select(criteria.count(listing.get("editionId"))).where(matching.toPredicate(listing, query, criteria));
		return this.entityManager.createQuery(query).getSingleResult();
	}

	/**
	 * What is listed.
	 *
	 * @param edition the edition
	 * @param filter what matches
	 * @param ofServices whether services, rather than listings
	 */
	private record ListedItems(LocalDate edition, ListingFilter filter, boolean ofServices) {

		Specification<Listing> matching() {
			return this.ofServices ? this.filter.services(this.edition) : this.filter.listings(this.edition);
		}

	}

}
