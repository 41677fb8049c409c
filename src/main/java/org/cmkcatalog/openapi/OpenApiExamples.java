package org.cmkcatalog.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/**
 * The examples of the OpenAPI document. They are real answers; a test compares them with
 * those of the service.
 */
class OpenApiExamples {

	private final Map<String, Map<String, Example>> examples;

	OpenApiExamples() {
		try (InputStream file = new ClassPathResource("openapi-examples.json").getInputStream()) {
			this.examples = JsonMapper.shared().readValue(file, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The body of an operation's example, or of one that all operations share.
	 * @param operation id of the operation
	 * @param key the status, followed by the media type if it is not JSON
	 */
	@Nullable Object body(String operation, String key) {
		Example example = this.examples.getOrDefault(operation, Map.of()).get(key);
		if (example == null) {
			example = this.examples.getOrDefault("all", Map.of()).get(key);
		}
		return (example != null) ? example.body() : null;
	}

	/** The body that the example of an operation posts. */
	@Nullable Object posted(String operation) {
		Example example = this.examples.getOrDefault(operation, Map.of()).get("200");
		return (example != null) ? example.post() : null;
	}

	/**
	 * An answer and its request.
	 *
	 * @param request path and query
	 * @param accept the Accept header
	 * @param post the body that is posted as JSON; absent if none is
	 * @param contentType media type of the posted body, if it is not JSON
	 * @param body the answer
	 */
	record Example(@Nullable String request, @Nullable String accept, @Nullable Object post,
			@Nullable String contentType, @Nullable Object body) {

	}

}
