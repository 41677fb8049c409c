package org.cmkcatalog.catalog;

import java.util.List;

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
 * statement, and another to count them if the end of the list is not in sight.
 */
@Repository
class MatchingListings {

	private final EntityManager entityManager;

	MatchingListings(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** A part of the list of the values of an attribute. */
	<K> Found<K> find(Class<K> type, String attribute, Specification<Listing> matching, Sort sort, Paging paging) {
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
				isEndSeen ? (long) paging.start() + keys.size() : count(matching));
	}

	private long count(Specification<Listing> matching) {
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Long> query = criteria.createQuery(Long.class);
		Root<Listing> listing = query.from(Listing.class);
		query.select(criteria.count(listing.get("editionId"))).where(matching.toPredicate(listing, query, criteria));
		return this.entityManager.createQuery(query).getSingleResult();
	}

}
