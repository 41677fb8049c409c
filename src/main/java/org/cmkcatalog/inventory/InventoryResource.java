package org.cmkcatalog.inventory;

import java.util.Map;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a file.
 *
 * @param resource the resource as the file names it: its resource id, its Terraform
 * address, its symbolic name, or its name
 * @param type its type as written, for example {@code microsoft.sql/servers/databases},
 * {@code azurerm_key_vault} or "Key vault"
 * @param typeForm what sort of text the type is
 * @param azureType its Azure type, if the file states it or its id does; null otherwise
 * @param resourceGroup its resource group; null if the file does not say
 * @param properties what the file says that rules may ask; a blank value if it is known
 * to have none
 * @param keyUse whether it uses a customer-managed key now
 */
public record InventoryResource(String resource, String type, TypeForm typeForm, @Nullable ResourceType azureType,
		@Nullable String resourceGroup, Map<ResourceProperty, String> properties, KeyUse keyUse) {

}
