package org.cmkcatalog.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.cmkcatalog.resource.TypeName;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code display_name}. */
@Entity
@Immutable
@Table(name = "display_name")
class DisplayNameRow {

	@Id
	private String name;

	private String azureType;

	private String properties;

	private String source;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected DisplayNameRow() {
	}

	TypeName value() {
		return new TypeName(this.name, ResourceType.of(this.azureType).orElseThrow(),
				ResourceProperty.values(this.properties), this.source);
	}

}
