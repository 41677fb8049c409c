package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.repository.Repository;

/** The footnotes of all editions. */
interface FootnoteRows extends Repository<FootnoteRow, Integer> {

	List<FootnoteRow> findByEditionIdOrderByPosition(LocalDate editionId);

}
