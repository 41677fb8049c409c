package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Comparator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code service_name}: a name that a service has had. */
@Entity
@Immutable
@Table(name = "service_name")
class PublishedName {

	/** In Java, as databases differ in how they compare text. */
	static final Comparator<PublishedName> OLDEST_FIRST = Comparator.comparing(PublishedName::firstEdition)
		.thenComparing(PublishedName::lastEdition)
		.thenComparing(PublishedName::name);

	@EmbeddedId
	private Key key;

	private String slug;

	private LocalDate firstEdition;

	private LocalDate lastEdition;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected PublishedName() {
	}

	String serviceId() {
		return this.key.serviceId();
	}

	String name() {
		return this.key.name();
	}

	String slug() {
		return this.slug;
	}

	LocalDate firstEdition() {
		return this.firstEdition;
	}

	LocalDate lastEdition() {
		return this.lastEdition;
	}

	/**
	 * A name belongs to its service.
	 *
	 * @param serviceId the service's id
	 * @param name the name as written
	 */
	@Embeddable
	record Key(String serviceId, String name) {

	}

}
