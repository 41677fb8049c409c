package org.cmkcatalog.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts an OpenAPI 3.1 document to 3.0, for generators that do not support 3.1. The
 * document uses two features that 3.0 lacks: lists of types, and descriptions next to
 * references.
 */
final class OpenApi30 {

	private static final String VERSION = "3.0.3";

	private OpenApi30() {
	}

	/**
	 * Converts a document.
	 * @param document an OpenAPI 3.1 document; it is changed
	 * @return the document in 3.0
	 */
	static ObjectNode of(ObjectNode document) {
		document.put("openapi", VERSION);
		document.remove("jsonSchemaDialect");
		rewrite(document);
		return document;
	}

	private static void rewrite(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.properties().forEach((property) -> {
				// an example is data
				if (!property.getKey().equals("example")) {
					rewrite(property.getValue());
				}
			});
			rewriteReference(object);
			rewriteType(object);
		}
		else {
			node.forEach(OpenApi30::rewrite);
		}
	}

	/** OpenAPI 3.0 ignores properties next to a reference. */
	private static void rewriteReference(ObjectNode object) {
		if (object.has("$ref") && object.size() > 1) {
			String reference = object.remove("$ref").asString();
			object.putArray("allOf").addObject().put("$ref", reference);
		}
	}

	private static void rewriteType(ObjectNode object) {
		if (object.get("type") instanceof ArrayNode types && types.size() == 1) {
			object.put("type", types.get(0).asString());
		}
	}

}
