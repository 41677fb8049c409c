package org.cmkcatalog.bench;

import java.time.LocalDate;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.format.annotation.DateTimeFormat;

@RepositoryRestResource(excerptProjection = WholeListing.class)
interface Listings extends Repository<Listing, Integer> {

	@EntityGraph(attributePaths = { "category", "service" })
	Page<Listing> findByEditionId(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition, Pageable page);

	@EntityGraph(attributePaths = { "category", "service" })
	Page<Listing> findByEditionIdAndCategorySlug(
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition, String category, Pageable page);

	@EntityGraph(attributePaths = { "category", "service" })
	Page<Listing> findByEditionIdAndKeyVaultSupport(
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition, String keyVault, Pageable page);

	@EntityGraph(attributePaths = { "category", "service" })
	Page<Listing> findByEditionIdAndCategorySlugAndKeyVaultSupport(
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition, String category, String keyVault,
			Pageable page);

	/** Searches where the service does; the word is in lower case. */
	@EntityGraph(attributePaths = { "category", "service" })
	@Query("""
			select l from Listing l
			where l.editionId = :edition
			and (lower(l.name) like concat('%', :q, '%')
				or lower(l.category.name) like concat('%', :q, '%')
				or exists (select 1 from l.documentation d where lower(d.title) like concat('%', :q, '%'))
				or exists (select 1 from l.footnotes f where lower(f.footnote.text) like concat('%', :q, '%')))""")
	Page<Listing> findByWord(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition, String q, Pageable page);

}
