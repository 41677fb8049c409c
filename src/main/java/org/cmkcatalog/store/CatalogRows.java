package org.cmkcatalog.store;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The row that identifies the content of all tables. */
interface CatalogRows extends Repository<CatalogRow, Integer> {

	Optional<CatalogRow> findById(Integer id);

}
