package org.cmkcatalog.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of the table {@code catalog}: what all other tables contain. */
@Entity
@Immutable
@Table(name = "catalog")
class CatalogRow {

	@Id
	private Integer id;

	private String contentHash;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected CatalogRow() {
	}

	String contentHash() {
		return this.contentHash;
	}

}
