package org.cmkcatalog.store;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The aliases of all services. */
interface AliasRows extends Repository<AliasRow, AliasRow.Key> {

	List<AliasRow> findAll();

}
