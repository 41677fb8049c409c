package org.cmkcatalog.openapi;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI document in version 3.0, converted from 3.1. */
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
		return OpenApi30.of((ObjectNode) this.json.readTree(document));
	}

}
