package org.cmkcatalog.openapi;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI document in version 3.0, for generators that do not support 3.1. It uses
 * two features that 3.0 lacks: lists of types, and descriptions next to references.
 */
@Hidden
@Lazy
@RestController
class OpenApi30Controller {

	private final OpenApiWebMvcResource documents;

	private final JsonMapper json;

	OpenApi30Controller(OpenApiWebMvcResource documents, JsonMapper json) {
		this.documents = documents;
		this.json = json;
	}

	@GetMapping(path = "/v3/api-docs/3.0", produces = MediaType.APPLICATION_JSON_VALUE)
	ObjectNode document(HttpServletRequest request) throws JsonProcessingException {
		byte[] document = this.documents.openapiJson(request, "/v3/api-docs", Locale.ROOT);
		return in30((ObjectNode) this.json.readTree(document));
	}

	static ObjectNode in30(ObjectNode document) {
		document.put("openapi", "3.0.3");
		document.remove("jsonSchemaDialect");
		rewrite(document);
		return document;
	}

	private static void rewrite(JsonNode node) {
		if (!(node instanceof ObjectNode object)) {
			node.forEach(OpenApi30Controller::rewrite);
			return;
		}
		object.properties().forEach((property) -> {
			// an example is data
			if (!property.getKey().equals("example")) {
				rewrite(property.getValue());
			}
		});
		if (object.has("$ref") && object.size() > 1) {
			JsonNode reference = object.remove("$ref");
			object.putArray("allOf").addObject().set("$ref", reference);
		}
		if (object.get("type") instanceof ArrayNode types && types.size() == 1) {
			object.set("type", types.get(0));
		}
	}

}
