package org.cmkcatalog.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an OpenAPI 3.1 document as 3.0, for generators that do not read 3.1 well. The
 * document uses little that 3.0 lacks: types as lists, and descriptions beside
 * references.
 */
final class OpenApi30 {

	private static final String VERSION = "3.0.3";

	private OpenApi30() {
	}

	/**
	 * Rewrites a document.
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
				// what stands in an example is data
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

	/** In 3.0, what stands beside a reference is passed over. */
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
