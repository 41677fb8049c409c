package org.cmkcatalog.openapi;

import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Adds what types do not say to schemas: the formats of addresses, by the names of their
 * fields, and that nothing is null.
 */
class SchemaFormats implements GlobalOpenApiCustomizer {

	private static final Map<String, String> FORMATS = Map.of("url", "uri", "licenseUrl", "uri", "href",
			"uri-reference", "instance", "uri-reference");

	@Override
	public void customise(OpenAPI openApi) {
		openApi.getComponents().getSchemas().values().forEach(SchemaFormats::describe);
	}

	private static void describe(Schema<?> schema) {
		if (schema.getTypes() != null && schema.getTypes().size() > 1) {
			schema.getTypes().remove("null");
		}
		if (schema.getProperties() != null) {
			schema.getProperties().forEach((name, property) -> {
				if (FORMATS.containsKey(name)) {
					property.setFormat(FORMATS.get(name));
				}
			});
		}
	}

}
