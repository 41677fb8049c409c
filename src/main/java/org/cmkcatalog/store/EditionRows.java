package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** All editions, and what identifies the content of all tables. */
interface EditionRows extends Repository<EditionRow, LocalDate> {

	List<EditionRow> findAllByOrderById();

	@NativeQuery("select content_hash from catalog")
	Optional<String> contentHash();

}
