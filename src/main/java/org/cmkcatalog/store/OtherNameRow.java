package org.cmkcatalog.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code other_name}: a name of something that no edition lists. */
@Entity
@Immutable
@Table(name = "other_name")
class OtherNameRow {

	@Id
	private String slug;

	private String name;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected OtherNameRow() {
	}

	String name() {
		return this.name;
	}

}
