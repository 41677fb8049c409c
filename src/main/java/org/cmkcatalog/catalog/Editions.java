package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All editions. */
interface Editions extends Repository<Edition, LocalDate> {

	List<Edition> findAllByOrderById();

	@EntityGraph(attributePaths = "findings")
	Optional<Edition> findWithFindingsById(LocalDate id);

}
