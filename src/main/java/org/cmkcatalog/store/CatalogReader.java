package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.resource.ResourceTypes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the tables into a catalog, in one transaction that sees one state of them. */
@Component
class CatalogReader {

	private final EntityManager entityManager;

	/** No annotations: the class that Spring generates for them differs in each build. */
	private final TransactionTemplate transaction;

	private final EditionRows editions;

	private final ListingRows listings;

	private final ServiceRows services;

	private final SuccessionRows successions;

	private final OtherNameRows otherNames;

	private final TypeRows types;

	CatalogReader(EntityManager entityManager, PlatformTransactionManager transactions, EditionRows editions,
			ListingRows listings, ServiceRows services, SuccessionRows successions, OtherNameRows otherNames,
			TypeRows types) {
		this.entityManager = entityManager;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.editions = editions;
		this.listings = listings;
		this.services = services;
		this.successions = successions;
		this.otherNames = otherNames;
		this.types = types;
	}

	/** The hash of what the tables contain, or nothing if nobody has filled them. */
	Optional<String> contentHash() {
		return this.transaction.execute((status) -> this.editions.contentHash());
	}

	/**
	 * Reads the whole catalog.
	 * @param pinned date of the edition to answer from unless another is requested
	 * @throws EmptyTablesException if nobody has filled the tables
	 */
	Catalog read(LocalDate pinned) {
		return this.transaction.execute((status) -> readAll(pinned));
	}

	private Catalog readAll(LocalDate pinned) {
		String contentHash = this.editions.contentHash().orElseThrow(EmptyTablesException::new);
		Shared shared = new Shared();
		List<Edition> all = new ArrayList<>();
		for (EditionRow edition : this.editions.findAllByOrderById()) {
			all.add(edition(edition, shared, all.isEmpty() ? null : all.get(all.size() - 1)));
		}
		return new Catalog(contentHash, all, pinned,
				new KnownServices(this.services.findAll().stream().map(ServiceRow::value).toList(),
						this.successions.findAllByOrderByPosition().stream().map(SuccessionRow::value).toList(),
						this.otherNames.findAll().stream().map(OtherNameRow::name).sorted().toList()),
				resourceTypes());
	}

	private ResourceTypes resourceTypes() {
		return new ResourceTypes(this.types.findAllByOrderById().stream().map(TypeRuleRow::value).toList(),
				this.types.terraformTypes().stream().map(TerraformTypeRow::value).toList(),
				this.types.displayNames().stream().map(DisplayNameRow::value).toList());
	}

	private Edition edition(EditionRow edition, Shared shared, @Nullable Edition previous) {
		Map<Integer, String> markers = edition.markers();
		Map<Integer, DocumentRow> rows = new HashMap<>();
		Map<Integer, List<DocumentRow>> rowsByCategory = new HashMap<>();
		Map<Integer, String> servicesByLine = new HashMap<>();
		List<Contradiction> contradictions = new ArrayList<>();
		List<ListingRow> part;
		do {
			part = this.listings.findByEditionIdAndDocumentRowBetweenOrderByDocumentRow(edition.id(), rows.size() + 1,
					rows.size() + ListingRows.PART);
			for (ListingRow listing : part) {
				DocumentRow row = listing.value(markers, shared);
				rows.put(listing.id(), row);
				rowsByCategory.computeIfAbsent(listing.categoryId(), (category) -> new ArrayList<>()).add(row);
				servicesByLine.put(row.line(), shared.one(listing.serviceId()));
				// the table has each from both sides, and the earlier row is read by now
				listing.conflicts()
					.stream()
					.filter((conflict) -> conflict.otherId() < listing.id())
					.forEach((conflict) -> contradictions.add(new Contradiction(conflict.field(),
							Objects.requireNonNull(rows.get(conflict.otherId())), row)));
			}
			// a large edition takes many times the memory of its values
			part.forEach(this.entityManager::detach);
		}
		while (part.size() == ListingRows.PART);
		return Edition.of(edition.document(rowsByCategory, contradictions), edition.sha256(),
				(row) -> Objects.requireNonNull(servicesByLine.get(row.line())), previous);
	}

}
