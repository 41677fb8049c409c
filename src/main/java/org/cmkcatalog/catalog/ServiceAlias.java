package org.cmkcatalog.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.cmkcatalog.document.AliasKind;
import org.hibernate.annotations.Immutable;

/**
 * A row of the table {@code service_alias}: another name of a service, which no edition
 * lists.
 */
@Entity
@Immutable
class ServiceAlias {

	@EmbeddedId
	private Key key;

	private String name;

	private AliasKind kind;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected ServiceAlias() {
	}

	String serviceId() {
		return this.key.serviceId();
	}

	String slug() {
		return this.key.slug();
	}

	String name() {
		return this.name;
	}

	AliasKind kind() {
		return this.kind;
	}

	/**
	 * An alias belongs to its service.
	 *
	 * @param serviceId the service's id
	 * @param slug the slug of the alias
	 */
	@Embeddable
	record Key(String serviceId, String slug) {

	}

}
