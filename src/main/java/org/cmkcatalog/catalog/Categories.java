package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.repository.Repository;

/** The categories of all editions. */
interface Categories extends Repository<Category, Integer> {

	List<Category> findAllByOrderByEditionIdAscPositionAsc();

	List<Category> findByEditionIdOrderByPosition(LocalDate editionId);

}
