package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;

import org.springframework.stereotype.Repository;

/** Counts of an edition, each in one statement. */
@Repository
class CatalogCounts {

	private static final String BY_CATEGORY = """
			select c, %s from Category c left join Listing l on l.category = c
			where c.editionId = :edition group by c order by c.position""".formatted(counts("count(l.id)"));

	private static final String OF_SERVICES = """
			select count(distinct l.serviceId) filter (where l.serviceRow > 1),
			(select count(*) from Listing documented join documented.documentation where documented.editionId = :edition),
			%s from Listing l where l.editionId = :edition"""
		.formatted(counts("count(distinct l.serviceId)"));

	private static final String KEY_CONSTRAINTS = """
			select l.%1$s.keyType, l.%1$s.bits, count(l), count(distinct l.serviceId)
			from Listing l where l.editionId = :edition and l.%1$s.bits is not null
			group by l.%1$s.keyType, l.%1$s.bits order by l.%1$s.keyType, l.%1$s.bits""";

	private static final String BY_EDITION = """
			select e, (select count(*) from Listing l where l.editionId = e.id),
			(select count(distinct l.serviceId) from Listing l where l.editionId = e.id),
			(select count(*) from Category c where c.editionId = e.id),
			(select count(*) from Footnote f where f.editionId = e.id),
			size(e.findings) from Edition e %s order by e.id""";

	private final EntityManager entityManager;

	CatalogCounts(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	List<CategoryCounts> byCategory(LocalDate edition) {
		return this.entityManager.createQuery(BY_CATEGORY, Object[].class)
			.setParameter("edition", edition)
			.getResultStream()
			.map((row) -> new CategoryCounts((Category) row[0], Counts.of(row, 1)))
			.toList();
	}

	Summary summary(LocalDate edition) {
		Object[] services = this.entityManager.createQuery(OF_SERVICES, Object[].class)
			.setParameter("edition", edition)
			.getSingleResult();
		return new Summary(byCategory(edition), Counts.of(services, 2), ((Number) services[0]).longValue(),
				((Number) services[1]).longValue(), keyConstraints(edition));
	}

	List<EditionCounts> byEdition() {
		return this.entityManager.createQuery(BY_EDITION.formatted(""), EditionCounts.class).getResultList();
	}

	EditionCounts ofEdition(LocalDate edition) {
		return this.entityManager.createQuery(BY_EDITION.formatted("where e.id = :edition"), EditionCounts.class)
			.setParameter("edition", edition)
			.getSingleResult();
	}

	/** How many listings have which value. */
	Map<String, Long> byValue(FacetField field, ListingConditions matching) {
		return byValue(field, matching, "count(l.id)");
	}

	/** How many services have a listing with which value. */
	Map<String, Long> servicesByValue(FacetField field, ListingConditions matching) {
		return byValue(field, matching, "count(distinct l.serviceId)");
	}

	private Map<String, Long> byValue(FacetField field, ListingConditions matching, String count) {
		Map<String, Long> counts = new LinkedHashMap<>();
		matching
			.query(this.entityManager, Object[].class, field.value() + ", " + count,
					"group by %s, %s order by %2$s".formatted(field.value(), field.order()))
			.getResultStream()
			.forEach((row) -> counts.put(row[0].toString(), (Long) row[1]));
		return counts;
	}

	private List<KeyConstraintCount> keyConstraints(LocalDate edition) {
		List<KeyConstraintCount> all = new ArrayList<>();
		for (KeyStore keyStore : KeyStore.values()) {
			String cell = (keyStore == KeyStore.KEY_VAULT) ? "keyVault" : "managedHsm";
			this.entityManager.createQuery(KEY_CONSTRAINTS.formatted(cell), Object[].class)
				.setParameter("edition", edition)
				.getResultStream()
				.map((row) -> new KeyConstraintCount(keyStore, (KeyType) row[0], (Integer) row[1], (Long) row[2],
						(Long) row[3]))
				.forEach(all::add);
		}
		return all;
	}

	private static String counts(String count) {
		return count + ", "
				+ Counts.CONDITIONS.stream()
					.map((condition) -> "%s filter (where %s)".formatted(count, condition))
					.collect(Collectors.joining(",\n"));
	}

}
