package org.cmkcatalog.store;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The names of things that no edition lists. */
interface OtherNameRows extends Repository<OtherNameRow, String> {

	List<OtherNameRow> findAll();

}
