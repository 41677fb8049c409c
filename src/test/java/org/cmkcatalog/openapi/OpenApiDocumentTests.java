package org.cmkcatalog.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.FirstDifference;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document is the one that was reviewed, and its examples are real answers.
 * After an intended change,
 * {@code ./mvnw test -Dtest=OpenApiDocumentTests -Dgolden=write} writes both anew, twice:
 * the examples, then the document that shows them.
 */
@ServiceTest
class OpenApiDocumentTests {

	private static final Path GOLDEN = Path.of("docs/openapi.json");

	private static final Path EXAMPLES = Path.of("src/main/resources/openapi-examples.json");

	private static final List<String> EXAMPLES_IN_TEXT = List.of("text/csv", "application/x-ndjson", "text/markdown",
			"text/plain", "image/svg+xml", "application/sarif+json", "application/xml");

	private static final boolean WRITE = "write".equals(System.getProperty("golden"));

	private static final String MEND = "if that is intended, run twice: "
			+ "./mvnw test -Dtest=OpenApiDocumentTests -Dgolden=write";

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Autowired
	private RestTestClient client;

	private JsonNode document() {
		return this.json.readTree(body("/v3/api-docs", "application/json"));
	}

	private byte[] body(String uri, String accept) {
		return body(this.client.get().uri(uri).header("Accept", accept));
	}

	private byte[] body(RestTestClient.RequestHeadersSpec<?> request) {
		byte[] body = request.exchange().expectBody().returnResult().getResponseBodyContent();
		return (body != null) ? body : new byte[0];
	}

	private byte[] answer(JsonNode example, String accept) {
		String uri = example.get("request").asString();
		JsonNode post = example.get("post");
		if (post == null) {
			return body(uri, accept);
		}
		return body(this.client.post()
			.uri(uri)
			.header("Accept", accept)
			.contentType(MediaType.parseMediaType(example.path("contentType").asString("application/json")))
			.body(this.json.writeValueAsBytes(post)));
	}

	@Test
	void documentIsTheReviewedOne() throws IOException {
		String document = new String(body("/v3/api-docs", "application/json"), StandardCharsets.UTF_8) + "\n";
		if (WRITE) {
			Files.writeString(GOLDEN, document);
		}
		assertThat(FirstDifference.between(Files.readString(GOLDEN), document))
			.as("what %s says, and what the service says now; %s", GOLDEN, MEND)
			.isEmpty();
	}

	@Test
	void examplesAreRealAnswers() throws IOException {
		ObjectNode examples = (ObjectNode) this.json.readTree(EXAMPLES);
		for (JsonNode operation : examples) {
			for (Map.Entry<String, JsonNode> entry : operation.properties()) {
				JsonNode example = entry.getValue();
				if (!example.has("request")) {
					continue;
				}
				String accept = example.path("accept").asString("application/json");
				byte[] answer = answer(example, accept);
				boolean isText = entry.getKey().startsWith("200") && EXAMPLES_IN_TEXT.contains(accept);
				JsonNode body = isText
						? this.json.getNodeFactory().stringNode(new String(answer, StandardCharsets.UTF_8))
						: this.json.readTree(answer);
				if (WRITE) {
					((ObjectNode) example).set("body", body);
				}
				if (!entry.getKey().startsWith("200")) {
					assertThat(body.path("status").asString()).isEqualTo(entry.getKey());
				}
				assertThat(example.get("body")).as("%s in %s; %s", example.get("request").asString(), EXAMPLES, MEND)
					.isEqualTo(body);
			}
		}
		if (WRITE) {
			Files.writeString(EXAMPLES, this.json.writeValueAsString(examples) + "\n");
		}
	}

	@Test
	void failureExampleIsWhatAFailureAnswers() {
		JsonNode example = this.json.readTree(EXAMPLES.toFile()).at("/all/500/body");
		assertThat(example.path("detail").asString()).startsWith("The service failed to answer. ")
			.containsPattern(" The log has it under the trace id [0-9a-f]{16}\\.$");
		assertThat(example.path("type").asString()).isEqualTo("urn:cmk-catalog:problem:internal-error");
	}

	@Test
	void everyOperationIsDescribedWithItsAnswers() {
		List<JsonNode> operations = operations();
		assertThat(operations).hasSize(22).allSatisfy((operation) -> {
			assertThat(operation.path("operationId").asString()).matches("(list|get|resolve|lookUp|check)[A-Z]\\w+");
			assertThat(operation.path("summary").asString()).isNotBlank();
			assertThat(operation.path("description").asString()).isNotBlank();
			assertThat(operation.path("tags").size()).isEqualTo(1);
			assertThat(operation.path("responses").propertyNames()).contains("200", "400", "406", "500")
				.contains(operation.has("requestBody") ? "413" : "304");
			assertThat(operation.path("parameters"))
				.allSatisfy((parameter) -> assertThat(parameter.path("description").asString()).isNotBlank());
		});
	}

	@Test
	void documentIn30SaysTheSameInItsOwnWay() {
		JsonNode in30 = this.json.readTree(body("/v3/api-docs/3.0", "application/json"));
		assertThat(in30.path("openapi").asString()).isEqualTo("3.0.3");
		assertThat(in30.path("paths").propertyNames()).isEqualTo(document().path("paths").propertyNames());
		assertThat(in30.at("/components/schemas").propertyNames())
			.isEqualTo(document().at("/components/schemas").propertyNames());
		assertThat(in30.findValues("type")).noneMatch(JsonNode::isArray);
		assertThat(in30.at("/components/schemas/Service/properties/keyVault/allOf/0/$ref").asString())
			.isEqualTo("#/components/schemas/KeyStoreSupport");
	}

	@Test
	void documentIsThereInYaml() {
		assertThat(new String(body("/v3/api-docs.yaml", "*/*"), StandardCharsets.UTF_8)).startsWith("openapi: 3.1.0\n");
	}

	@Test
	void everySchemaIsDescribedAndNoneIsInline() {
		JsonNode schemas = document().at("/components/schemas");
		assertThat(schemas.properties()).allSatisfy((schema) -> {
			assertThat(schema.getValue().path("description").asString()).as(schema.getKey()).isNotBlank();
			assertThat(schema.getValue().path("properties").properties()).allSatisfy((property) -> {
				assertThat(property.getValue().path("description").asString())
					.as(schema.getKey() + "." + property.getKey())
					.isNotBlank();
				assertThat(property.getValue().has("properties")).isFalse();
			});
		});
	}

	@Test
	void whatTheCodeAlwaysSendsIsRequired() {
		JsonNode listing = document().at("/components/schemas/Listing/required");
		assertThat(listing).extracting(JsonNode::asString)
			.contains("row", "keyVault", "documentation", "conflicts")
			.doesNotContain("url", "urlAsWritten");
	}

	private List<JsonNode> operations() {
		List<JsonNode> operations = new ArrayList<>();
		document().path("paths").forEach((path) -> path.forEach(operations::add));
		return operations;
	}

}
