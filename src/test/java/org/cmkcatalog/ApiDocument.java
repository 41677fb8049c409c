package org.cmkcatalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI document as a judge of answers. Stricter than the document: an object has
 * the fields that are documented and no other.
 */
public final class ApiDocument {

	public static final String PROBLEM = "/components/schemas/Problem";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String LOCATION = "https://cmk-catalog.example/openapi.json";

	private final JsonNode document;

	private final SchemaRegistry registry;

	private final Map<String, Schema> schemas = new HashMap<>();

	public ApiDocument(JsonNode document) {
		this.document = document;
		JsonNode strict = document.deepCopy();
		strict.at("/components/schemas").forEach((schema) -> {
			if (schema.has("properties")) {
				((ObjectNode) schema).put("additionalProperties", false);
			}
		});
		SchemaRegistryConfig config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
		this.registry = SchemaRegistry.withDialect(Dialects.getOpenApi31(),
				(builder) -> builder.schemaRegistryConfig(config)
					.schemas(Map.of(LOCATION, JSON.writeValueAsString(strict))));
	}

	public List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operations.add(new Operation(method.getKey().toUpperCase(java.util.Locale.ROOT),
						path.getKey(), method.getValue()))));
		return operations;
	}

	/** What a schema has against an answer; nothing if it conforms. */
	public List<String> errors(String pointer, String body) {
		Schema schema = this.schemas.computeIfAbsent(pointer,
				(at) -> this.registry.getSchema(SchemaLocation.of(LOCATION + "#" + at)));
		return schema.validate(JSON.readTree(body)).stream().map(Error::toString).toList();
	}

	/**
	 * An operation.
	 *
	 * @param method HTTP method
	 * @param path path with its parameters in braces
	 * @param description what the document says of it
	 */
	public record Operation(String method, String path, JsonNode description) {

		List<JsonNode> parameters(String in) {
			return this.description.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.path("in").asString().equals(in))
				.toList();
		}

		public boolean has(int status) {
			return this.description.path("responses").has(String.valueOf(status));
		}

		/** The media types that a status is answered in; none if it has no body. */
		public List<String> mediaTypes(int status) {
			return List.copyOf(
					this.description.path("responses").path(String.valueOf(status)).path("content").propertyNames());
		}

		/** Path of the schema of an answer. */
		public String schema(int status, String mediaType) {
			return "/paths/%s/%s/responses/%d/content/%s/schema".formatted(escaped(this.path),
					this.method.toLowerCase(java.util.Locale.ROOT), status, escaped(mediaType));
		}

		private static String escaped(String name) {
			return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
