package org.cmkcatalog.catalog;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code service_succession}: a service that became another. */
@Entity
@Immutable
class ServiceSuccession {

	@Id
	private Integer position;

	private LocalDate edition;

	private SuccessionKind kind;

	private String fromId;

	private String toId;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected ServiceSuccession() {
	}

	Succession succession() {
		return new Succession(this.edition, this.kind, new Slug(this.fromId), new Slug(this.toId));
	}

}
