package org.cmkcatalog.store;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The services of all editions. */
interface ServiceRows extends Repository<ServiceRow, String> {

	List<ServiceRow> findAll();

}
