package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentRow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the tables into a catalog, in one transaction that sees one state of them. The
 * rows are let go as soon as their values are taken.
 */
@Component
class CatalogReader {

	private final EntityManager entityManager;

	private final CatalogRows catalogs;

	private final EditionRows editions;

	private final CategoryRows categories;

	private final FootnoteRows footnotes;

	private final ListingRows listings;

	private final NameRows names;

	private final AliasRows aliases;

	private final SuccessionRows successions;

	CatalogReader(EntityManager entityManager, CatalogRows catalogs, EditionRows editions, CategoryRows categories,
			FootnoteRows footnotes, ListingRows listings, NameRows names, AliasRows aliases,
			SuccessionRows successions) {
		this.entityManager = entityManager;
		this.catalogs = catalogs;
		this.editions = editions;
		this.categories = categories;
		this.footnotes = footnotes;
		this.listings = listings;
		this.names = names;
		this.aliases = aliases;
		this.successions = successions;
	}

	/**
	 * Looks which catalog the tables contain.
	 * @return its content hash, or nothing if nobody has filled them
	 */
	@Transactional(readOnly = true)
	Optional<String> contentHash() {
		return this.catalogs.findById(1).map(CatalogRow::contentHash);
	}

	/**
	 * Reads the whole catalog.
	 * @param pinned date of the edition to answer from unless another is requested
	 * @return the catalog
	 * @throws EmptyTablesException if nobody has filled the tables
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	Catalog read(LocalDate pinned) {
		String contentHash = contentHash().orElseThrow(EmptyTablesException::new);
		Shared shared = new Shared();
		List<Edition> all = new ArrayList<>();
		for (EditionRow edition : this.editions.findAllByOrderById()) {
			all.add(edition(edition, shared));
		}
		return new Catalog(contentHash, all, pinned, services());
	}

	private Edition edition(EditionRow edition, Shared shared) {
		Map<Integer, DocumentFootnote> notes = new LinkedHashMap<>();
		Map<Integer, String> markers = new HashMap<>();
		this.footnotes.findByEditionIdOrderByPosition(edition.id()).forEach((row) -> {
			notes.put(row.id(), row.value());
			markers.put(row.id(), row.value().marker());
		});
		Map<Integer, DocumentRow> rows = new LinkedHashMap<>();
		Map<Integer, List<DocumentRow>> rowsByCategory = new HashMap<>();
		Map<Integer, String> serviceIds = new HashMap<>();
		Map<Integer, List<ListingRow.Conflict>> conflicts = new LinkedHashMap<>();
		List<ListingRow> part;
		do {
			int read = rows.size();
			part = this.listings.findByEditionIdAndDocumentRowBetweenOrderByDocumentRow(edition.id(), read + 1,
					read + ListingRows.PART);
			for (ListingRow listing : part) {
				DocumentRow row = listing.value(markers, shared);
				rows.put(listing.id(), row);
				rowsByCategory.computeIfAbsent(listing.categoryId(), (category) -> new ArrayList<>()).add(row);
				serviceIds.put(row.line(), shared.one(listing.serviceId()));
				if (!listing.conflicts().isEmpty()) {
					conflicts.put(listing.id(), List.copyOf(listing.conflicts()));
				}
			}
			part.forEach(this.entityManager::detach);
		}
		while (part.size() == ListingRows.PART);
		List<DocumentCategory> headings = this.categories.findByEditionIdOrderByPosition(edition.id())
			.stream()
			.map((category) -> category.value(rowsByCategory.getOrDefault(category.id(), List.of())))
			.toList();
		return Edition.of(edition.document(headings, List.copyOf(notes.values()), contradictions(conflicts, rows)),
				edition.sha256(), (row) -> serviceIds.getOrDefault(row.line(), ""));
	}

	/** Each pair once, though the table has it from both sides. */
	private static List<Contradiction> contradictions(Map<Integer, List<ListingRow.Conflict>> conflicts,
			Map<Integer, DocumentRow> rows) {
		List<Contradiction> contradictions = new ArrayList<>();
		conflicts.forEach((id, of) -> of.stream()
			.filter((conflict) -> id < conflict.otherId())
			.forEach((conflict) -> contradictions
				.add(new Contradiction(conflict.field(), row(rows, id), row(rows, conflict.otherId())))));
		return contradictions;
	}

	private static DocumentRow row(Map<Integer, DocumentRow> rows, Integer id) {
		return Objects.requireNonNull(rows.get(id), "A conflict is between listings of one edition");
	}

	private KnownServices services() {
		Map<String, List<KnownName>> namesById = this.names.findAll()
			.stream()
			.collect(
					Collectors.groupingBy(NameRow::serviceId, Collectors.mapping(NameRow::value, Collectors.toList())));
		Map<String, List<KnownAlias>> aliasesById = this.aliases.findAll()
			.stream()
			.collect(Collectors.groupingBy(AliasRow::serviceId,
					Collectors.mapping(AliasRow::value, Collectors.toList())));
		List<KnownService> services = namesById.entrySet()
			.stream()
			.map((named) -> KnownService.of(named.getKey(), named.getValue(),
					aliasesById.getOrDefault(named.getKey(), List.of())))
			.toList();
		return new KnownServices(services,
				this.successions.findAllByOrderByPosition().stream().map(SuccessionRow::value).toList());
	}

}
