package org.cmkcatalog.store;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The names of all services in all editions. */
interface NameRows extends Repository<NameRow, NameRow.Key> {

	List<NameRow> findAll();

}
