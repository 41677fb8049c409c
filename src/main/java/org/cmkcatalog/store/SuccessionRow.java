package org.cmkcatalog.store;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code service_succession}: a service that became another. */
@Entity
@Immutable
@Table(name = "service_succession")
class SuccessionRow {

	@Id
	private Integer position;

	private LocalDate edition;

	@Enumerated(EnumType.STRING)
	private SuccessionKind kind;

	private String fromId;

	private String toId;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected SuccessionRow() {
	}

	Succession value() {
		return new Succession(this.edition, this.kind, new Slug(this.fromId), new Slug(this.toId));
	}

}
