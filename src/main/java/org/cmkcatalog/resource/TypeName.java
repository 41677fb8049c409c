package org.cmkcatalog.resource;

import java.util.Map;

/**
 * A name that the Azure portal displays for a resource type, for example "Function App".
 *
 * @param name the name
 * @param type the type
 * @param properties what follows from the name for each resource, for example its kind
 * @param source where that is from
 */
public record TypeName(String name, ResourceType type, Map<ResourceProperty, String> properties, String source) {

}
