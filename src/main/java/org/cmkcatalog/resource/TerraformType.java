package org.cmkcatalog.resource;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A resource type of Terraform, for example {@code azurerm_linux_function_app}.
 *
 * @param name its name, in lower case
 * @param type the Azure type of what it manages; null if that is none of Azure
 * @param properties what follows from the Terraform type for each resource, for example
 * its kind
 * @param isSetting whether it is a setting of a resource that another one manages, such
 * as its key
 * @param source where that is from
 */
public record TerraformType(String name, @Nullable ResourceType type, Map<ResourceProperty, String> properties,
		boolean isSetting, String source) {

}
