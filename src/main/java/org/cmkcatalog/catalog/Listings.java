package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The listings of all editions. */
@Transactional(readOnly = true)
interface Listings extends Repository<Listing, Integer> {

	/** Everything that an answer shows of a listing, in one statement. */
	String WITH_DETAILS = """
			select l from Listing l
			join fetch l.category
			left join fetch l.documentation
			left join fetch l.footnotes mark
			left join fetch mark.footnote
			left join fetch l.conflicts conflict
			left join fetch conflict.other other
			left join fetch other.category
			""";

	@Query(WITH_DETAILS + "where l.editionId = :edition and l.serviceId in :services order by l.documentRow")
	List<Listing> withDetailsOfServices(LocalDate edition, Collection<String> services);

	@Query(WITH_DETAILS + "where l.editionId = :edition order by l.documentRow")
	List<Listing> withDetailsOfEdition(LocalDate edition);

	@Query(WITH_DETAILS + "where l.serviceId = :service order by l.editionId, l.documentRow")
	List<Listing> withDetailsOfService(String service);

	@Query("select new org.cmkcatalog.catalog.ServiceName(l.serviceId, l.name) from Listing l where l.editionId = :edition and l.serviceRow = 1 order by l.nameRank")
	List<ServiceName> serviceNames(LocalDate edition);

	@Query("select new org.cmkcatalog.catalog.ServiceName(l.serviceId, l.name) from Listing l where l.editionId = :edition and l.category.slug = :category order by l.documentRow")
	List<ServiceName> serviceNames(LocalDate edition, String category);

	@Query("select new org.cmkcatalog.catalog.FootnoteCarrier(mark.footnote.id, mark.keyStore, l.serviceId, l.name) from Listing l join l.footnotes mark where l.editionId = :edition order by l.documentRow")
	List<FootnoteCarrier> footnoteCarriers(LocalDate edition);

}
