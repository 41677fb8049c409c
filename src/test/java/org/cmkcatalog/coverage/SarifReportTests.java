package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** SARIF is valid, and what code scanning of GitHub needs. */
@ServiceTest
class SarifReportTests {

	private static Schema schema;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void readSchema() throws IOException {
		try (InputStream in = SarifReportTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			String id = JsonMapper.shared().readTree(text).path("$id").asString();
			SchemaRegistryConfig config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
			schema = SchemaRegistry
				.withDialect(Dialects.getDraft7(),
						(builder) -> builder.schemaRegistryConfig(config).schemas(Map.of(id, text)))
				.getSchema(SchemaLocation.of(id));
		}
	}

	private JsonNode report(String query, byte[] inventory) {
		String text = new Posts(this.port).post("keyStore=managed_hsm&format=sarif&" + query, inventory).body();
		JsonNode report = JsonMapper.shared().readTree(text);
		assertThat(schema.validate(report).stream().map(Error::toString)).isEmpty();
		return report;
	}

	private JsonNode run(String query, String inventory) {
		return report(query, inventory.getBytes(StandardCharsets.UTF_8)).path("runs").path(0);
	}

	private static List<String> texts(JsonNode results, String pointer) {
		return results.valueStream().map((result) -> result.at(pointer).asString()).toList();
	}

	/** Shows that the schema is applied. */
	@Test
	void otherJsonIsNotValid() {
		assertThat(schema.validate(JsonMapper.shared().readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
			.isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("org.cmkcatalog.coverage.InventoriesTests#inventories")
	void reportOfEveryInventoryIsValid(Path inventory) throws IOException {
		for (String query : List.of("", "edition=latest&compareTo=pinned&failOn=supported,not_applicable,unknown")) {
			assertThat(report(query, Files.readAllBytes(inventory)).path("version").asString()).isEqualTo("2.1.0");
		}
	}

	@Test
	void alertIsAResourceThatNeedsAttention() {
		JsonNode run = run("", SmallInventory.JSON);
		JsonNode results = run.path("results");
		assertThat(texts(results, "/locations/0/logicalLocations/0/name")).containsExactly("batch", "hub", "function",
				"san", "thing", "other thing");
		assertThat(texts(results, "/ruleId")).containsExactly("not_listed", "not_listed", "ambiguous", "unknown",
				"unknown", "unknown");
		assertThat(texts(results, "/level")).containsExactly("warning", "warning", "note", "note", "note", "note");
		assertThat(run.at("/properties/totals/resources").asInt()).isEqualTo(9);
		assertThat(run.at("/automationDetails/id").asString()).isEqualTo("cmk-coverage/managed_hsm/2024-07-19");
	}

	@Test
	void alertOfAVerdictThatFailsIsAnError() {
		JsonNode results = run("failOn=supported,not_listed", SmallInventory.JSON).path("results");
		assertThat(texts(results, "/ruleId")).filteredOn("supported"::equals).hasSize(2);
		assertThat(results.valueStream()
			.filter((result) -> result.path("level").asString().equals("error"))
			.map((result) -> result.path("ruleId").asString()))
			.containsExactly("supported", "not_listed", "not_listed", "supported");
	}

	@Test
	void alertHasWhatCodeScanningNeeds() {
		JsonNode run = run("file=infra/inventory.json", SmallInventory.JSON);
		JsonNode rules = run.at("/tool/driver/rules");
		assertThat(rules).hasSize(8).allSatisfy((rule) -> {
			for (String text : List.of("shortDescription", "fullDescription", "help")) {
				assertThat(rule.path(text).path("text").asString()).isNotBlank();
			}
		});
		assertThat(run.path("results")).isNotEmpty().allSatisfy((result) -> {
			assertThat(rules.path(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
			assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
				.isEqualTo("infra/inventory.json");
			assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(1);
			assertThat(result.at("/message/text").asString())
				.startsWith(result.at("/locations/0/logicalLocations/0/name").asString() + ": ")
				.contains("type: ");
		});
	}

	/** Alerts with the same hash at the same line are one alert on GitHub. */
	@Test
	void hashTellsResourcesApartAndStaysTheSame() {
		String twins = """
				[{"name": "a", "resourceGroup": "one", "type": "Microsoft.Batch/batchAccounts"},
				 {"name": "a", "resourceGroup": "two", "type": "Microsoft.Batch/batchAccounts"},
				 {"name": "a", "resourceGroup": "one", "type": "Microsoft.EventHub/namespaces"},
				 {"name": "b", "resourceGroup": "one", "type": "Microsoft.Batch/batchAccounts"}]""";
		List<String> hashes = texts(run("", twins).path("results"), "/partialFingerprints/primaryLocationLineHash");
		assertThat(hashes).hasSize(4).doesNotHaveDuplicates().allMatch((hash) -> hash.matches("[0-9a-f-]+:1"));
		assertThat(texts(run("", twins.replace("Batch/batchAccounts", "batch/batchaccounts")).path("results"),
				"/partialFingerprints/primaryLocationLineHash"))
			.isEqualTo(hashes);
	}

	@Test
	void hostileNameIsAName() {
		JsonNode results = run("", HostileNames.inventory()).path("results");
		assertThat(texts(results, "/locations/0/logicalLocations/0/name").stream().skip(1).limit(7).map(String::strip))
			.containsExactlyElementsOf(HostileNames.NAMES.stream().limit(7).map(String::strip).toList());
	}

	@ParameterizedTest
	@CsvSource({ "a%20b%23c%3Fd%25.json, a%20b%23c%3Fd%25.json", "C:%5Cdata%5Cx.json, C:/data/x.json",
			"%C3%A9/%F0%9F%97%9D.json, %C3%A9/%F0%9F%97%9D.json", "a:b.json, a:b.json",
			"/data/x.json, file:///data/x.json", "../a/../b/x.json, ../b/x.json", "//host/x.json, //host/x.json" })
	void pathOfTheInventoryIsAUri(String parameter, String uri) {
		assertThat(run("file=" + parameter, SmallInventory.JSON)
			.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
			.asString()).isEqualTo(uri);
	}

	@Test
	void warningIsANotification() {
		String page = """
				{"count": 1, "total_records": 3, "data": [{"name": "a", "type": "microsoft.batch/batchaccounts"}]}""";
		assertThat(run("", page).at("/invocations/0/toolExecutionNotifications/0/message/text").asString())
			.contains("1 of 3 resources");
	}

}
