package org.cmkcatalog.bench;

import java.time.LocalDate;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
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

}
