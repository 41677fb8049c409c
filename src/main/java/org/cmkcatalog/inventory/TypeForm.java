package org.cmkcatalog.inventory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a file says of what type a resource is: by an {@code azure_type}, a
 * {@code terraform_type}, a {@code display_name} of the Azure portal or a
 * {@code meter_category} of a bill.
 */
public enum TypeForm {

	AZURE_TYPE, TERRAFORM_TYPE, DISPLAY_NAME, METER_CATEGORY;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
