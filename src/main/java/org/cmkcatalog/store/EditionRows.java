package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.repository.Repository;

/** All editions. */
interface EditionRows extends Repository<EditionRow, LocalDate> {

	List<EditionRow> findAllByOrderById();

}
