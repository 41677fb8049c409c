package org.cmkcatalog.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/** An object of Terraform: what it is called, and what is known of it. */
final class TerraformObject {

	/** Objects that set the key of another one. */
	private static final Pattern KEY_SETTING = Pattern.compile(
			"azurerm_.*_(?:customer_managed_key|transparent_data_encryption|account_encryption|server_key|workspace_key)");

	/** Ids of other things than the resource whose key is set. */
	private static final Pattern FOREIGN_ID = Pattern.compile("vault|hsm|identity|subscription|tenant");

	private static final String STORAGE_ACCOUNT = "azurerm_storage_account";

	String address = "";

	String module = "";

	String mode = "managed";

	String type = "";

	String name = "";

	TerraformFacts facts = new TerraformFacts();

	boolean isDeposed;

	/** Whether the plan only deletes or forgets it. */
	boolean isGoing;

	/**
	 * Whether an object of a type, or at an address without a module, sets the key of
	 * another one.
	 */
	static boolean isKeySetting(String address) {
		return KEY_SETTING.matcher(address.split("\\.", 2)[0]).matches();
	}

	/** Whether an attribute can have the id of what such an object sets the key of. */
	static boolean isKeyed(String path) {
		return !FOREIGN_ID.matcher(path).find();
	}

	/** Takes in one of the members that objects have in all files. */
	void member(String path, String value) {
		switch (path) {
			case "address" -> this.address = value;
			case "module", "moduleaddress" -> this.module = value;
			case "mode" -> this.mode = value;
			case "type" -> this.type = value;
			case "name" -> this.name = value;
			case "deposed", "deposedkey" -> this.isDeposed = !value.isEmpty();
			default -> {
			}
		}
	}

	/** Whether it is a resource that Terraform manages and that stays. */
	boolean isResource() {
		return this.mode.equals("managed") && !this.type.isEmpty() && !this.isDeposed && !this.isGoing;
	}

	/**
	 * Its address without an index; each of its instances has a copy.
	 * @throws InvalidInventoryException if it is longer than any address
	 */
	String plainAddress() {
		if (this.module.length() + this.type.length() + this.name.length() > TerraformAddress.MAX_LENGTH) {
			throw Unreadable.longAddress();
		}
		return (this.module.isEmpty() ? "" : this.module + ".") + this.type + "." + this.name;
	}

	/** The resource, at an address. */
	FoundResource toResource(String address) {
		boolean isAny = this.type.equals("azapi_resource");
		String anyType = this.type.startsWith("azapi_") ? this.facts.attributes().text("type") : "";
		ResourceType azureType = isAny ? ResourceType.of(anyType.replaceFirst("@.*", "")).orElse(null) : null;
		ResourceFacts definition = isAny ? this.facts.body() : this.facts.attributes();
		FoundResource resource = new FoundResource(address, anyType.isEmpty() ? this.type : this.type + ":" + anyType,
				TypeForm.TERRAFORM_TYPE, azureType, resourceGroup(), properties(definition, azureType),
				keyUse(definition, azureType));
		relate(resource, definition);
		return resource;
	}

	private @Nullable String resourceGroup() {
		ResourceFacts attributes = this.facts.attributes();
		return Stream
			.of(attributes.text("resourcegroupname"), Families.resourceGroup(id()),
					Families.resourceGroup(attributes.ids().getOrDefault("parentid", "")))
			.filter((group) -> !group.isEmpty())
			.findFirst()
			.orElse(null);
	}

	private Map<ResourceProperty, String> properties(ResourceFacts definition, @Nullable ResourceType azureType) {
		boolean isStorageAccount = this.type.equals(STORAGE_ACCOUNT)
				|| (azureType != null && azureType.key().equals(AzureResources.STORAGE_ACCOUNT));
		Map<ResourceProperty, String> properties = definition.properties(true, isStorageAccount);
		String name = this.facts.attributes().text(List.of("solutionname", "name"));
		if (!name.isEmpty()) {
			properties.put(ResourceProperty.NAME, name);
		}
		return properties;
	}

	private KeyUse keyUse(ResourceFacts definition, @Nullable ResourceType azureType) {
		if (this.type.startsWith("azurerm_key_vault")) {
			return KeyUse.UNKNOWN;
		}
		if (this.type.endsWith("_customer_managed_key")) {
			definition.key().setsKey();
		}
		return AzureResources.keyUse(definition, azureType);
	}

	/** The resource id; empty if it is not known or of another sort. */
	private String id() {
		Map<String, String> ids = this.facts.attributes().ids();
		return ids.getOrDefault("resourcemanagerid", ids.getOrDefault("id", ""));
	}

	private void relate(FoundResource resource, ResourceFacts definition) {
		ResourceFacts attributes = this.facts.attributes();
		definition.key().encryptionSets().stream().map(Families::key).forEach(resource.encryptionSets::add);
		if (isKeySetting(this.type)) {
			if (resource.keyUse.isCustomerManaged() != null) {
				resource.keyedResources.addAll(keyed(attributes.ids()));
			}
			return;
		}
		if (!id().isEmpty()) {
			resource.keys.add(Families.key(id()));
			resource.ancestors.addAll(Families.ancestors(id()));
		}
		resource.keys.add(Families.key(this.type, attributes.text("name")));
		if (this.type.startsWith("azurerm_storage_")) {
			resource.ancestors.add(Families.key(attributes.ids().getOrDefault("storageaccountid", "")));
			resource.ancestors.add(Families.key(STORAGE_ACCOUNT, attributes.text("storageaccountname")));
		}
	}

	private static Set<String> keyed(Map<String, String> ids) {
		Set<String> keyed = new HashSet<>();
		ids.forEach((path, id) -> {
			if (isKeyed(path)) {
				keyed.add(Families.key(id));
			}
		});
		return keyed;
	}

}
