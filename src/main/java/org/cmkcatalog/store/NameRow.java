package org.cmkcatalog.store;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cmkcatalog.catalog.KnownName;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code service_name}: a name that a service has had. */
@Entity
@Immutable
@Table(name = "service_name")
class NameRow {

	@EmbeddedId
	private Key key;

	private LocalDate firstEdition;

	private LocalDate lastEdition;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected NameRow() {
	}

	String serviceId() {
		return this.key.serviceId();
	}

	KnownName value() {
		return new KnownName(this.key.name(), this.firstEdition, this.lastEdition);
	}

	/** A name belongs to its service. */
	@Embeddable
	record Key(String serviceId, String name) {

	}

}
