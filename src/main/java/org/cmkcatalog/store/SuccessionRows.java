package org.cmkcatalog.store;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The splits and merges of all services. */
interface SuccessionRows extends Repository<SuccessionRow, Integer> {

	List<SuccessionRow> findAllByOrderByPosition();

}
