package org.cmkcatalog.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.cmkcatalog.resource.TerraformType;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code terraform_type}. */
@Entity
@Immutable
@Table(name = "terraform_type")
class TerraformTypeRow {

	@Id
	private String name;

	private @Nullable String azureType;

	private String properties;

	private boolean isSetting;

	private String source;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected TerraformTypeRow() {
	}

	TerraformType value() {
		return new TerraformType(this.name,
				(this.azureType != null) ? ResourceType.of(this.azureType).orElseThrow() : null,
				ResourceProperty.values(this.properties), this.isSetting, this.source);
	}

}
