package org.cmkcatalog.inventory;

/**
 * How a file says of what type a resource is: by an Azure type, a type of Terraform, a
 * name that the Azure portal displays, or a meter category of a bill.
 */
public enum TypeForm {

	AZURE_TYPE, TERRAFORM_TYPE, DISPLAY_NAME, METER_CATEGORY

}
