package org.cmkcatalog.catalog;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The splits and merges of all services. */
interface ServiceSuccessions extends Repository<ServiceSuccession, Integer> {

	List<ServiceSuccession> findAllByOrderByPosition();

}
