package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.repository.Repository;

/** The categories of all editions. */
interface CategoryRows extends Repository<CategoryRow, Integer> {

	List<CategoryRow> findByEditionIdOrderByPosition(LocalDate editionId);

}
