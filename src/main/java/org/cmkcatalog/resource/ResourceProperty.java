package org.cmkcatalog.resource;

import java.util.Locale;

/**
 * What a rule may ask of a resource: its {@code kind}, the name of its {@code sku}, the
 * {@code tier} of that or the edition of a database, whether a storage account has a
 * {@code hierarchical namespace} ({@code true} or {@code false}), its {@code name}, and
 * the {@code parent kind}: the kind of the resource that it is part of.
 */
public enum ResourceProperty {

	KIND, SKU, TIER, HIERARCHICAL_NAMESPACE, NAME, PARENT_KIND;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
