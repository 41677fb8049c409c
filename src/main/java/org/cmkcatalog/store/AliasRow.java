package org.cmkcatalog.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.document.AliasKind;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code service_alias}: a name that no edition lists. */
@Entity
@Immutable
@Table(name = "service_alias")
class AliasRow {

	@EmbeddedId
	private Key key;

	private String name;

	@Enumerated(EnumType.STRING)
	private AliasKind kind;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected AliasRow() {
	}

	String serviceId() {
		return this.key.serviceId();
	}

	KnownAlias value() {
		return new KnownAlias(this.name, this.kind);
	}

	/** An alias belongs to its service. */
	@Embeddable
	record Key(String serviceId, String slug) {

	}

}
