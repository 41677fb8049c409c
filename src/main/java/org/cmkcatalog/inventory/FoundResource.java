package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * A resource that was read, while others of its file can still add to what is known of
 * it.
 */
final class FoundResource {

	final String resource;

	final String type;

	final TypeForm typeForm;

	final @Nullable ResourceType azureType;

	final @Nullable String resourceGroup;

	final Map<ResourceProperty, String> properties;

	/** What the file has of it, but not in a way that can be read. */
	final Set<ResourceProperty> unreadable = EnumSet.noneOf(ResourceProperty.class);

	KeyUse keyUse;

	/** By what others refer to it; see {@link Families}. */
	final List<String> keys = new ArrayList<>();

	/** What it may be part of, the nearest first. */
	final List<String> ancestors = new ArrayList<>();

	/** Whose key it sets. */
	final List<String> keyedResources = new ArrayList<>();

	/** What holds keys of it; blank if one of these is not known. */
	final Set<String> encryptionSets = new LinkedHashSet<>();

	FoundResource(String resource, String type, TypeForm typeForm, @Nullable ResourceType azureType,
			@Nullable String resourceGroup, Map<ResourceProperty, String> properties, KeyUse keyUse) {
		this.resource = resource;
		this.type = type;
		this.typeForm = typeForm;
		this.azureType = azureType;
		this.resourceGroup = resourceGroup;
		this.properties = properties;
		this.keyUse = keyUse;
	}

	InventoryResource toResource() {
		return new InventoryResource(this.resource, this.type, this.typeForm, this.azureType, this.resourceGroup,
				this.properties, this.keyUse);
	}

}
