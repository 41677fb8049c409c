package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.repository.Repository;

/** The listings of all editions. */
interface ListingRows extends Repository<ListingRow, Integer> {

	/**
	 * How many to read at once: a large edition takes many times the memory of values.
	 */
	int PART = 1000;

	List<ListingRow> findByEditionIdAndDocumentRowBetweenOrderByDocumentRow(LocalDate editionId, int first, int last);

}
