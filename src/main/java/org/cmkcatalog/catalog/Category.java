package org.cmkcatalog.catalog;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code category}: a group heading of one edition. */
@Entity
@Immutable
class Category {

	@Id
	private Integer id;

	private LocalDate editionId;

	private String slug;

	private String name;

	private int position;

	private int sourceLine;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Category() {
	}

	LocalDate editionId() {
		return this.editionId;
	}

	String slug() {
		return this.slug;
	}

	String name() {
		return this.name;
	}

	int position() {
		return this.position;
	}

	int sourceLine() {
		return this.sourceLine;
	}

}
