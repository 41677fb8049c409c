package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** The footnotes of all editions. */
interface Footnotes extends Repository<Footnote, Integer> {

	@EntityGraph(attributePaths = "links")
	List<Footnote> findByEditionIdOrderByPosition(LocalDate editionId);

}
