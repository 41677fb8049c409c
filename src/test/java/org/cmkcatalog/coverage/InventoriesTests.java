package org.cmkcatalog.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real inventories, posted to the service, map to the services that people found by hand,
 * in two editions.
 */
@ServiceTest
class InventoriesTests {

	private static final Path FOLDER = Path.of("src/test/resources/inventories");

	@Autowired
	private RestTestClient client;

	static Stream<Path> inventories() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> !file.toString().matches(".*(\\.expected\\.csv|\\.md|e3-.*)"))
				.sorted()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("inventories")
	void resourcesMapToTheServicesThatPeopleFound(Path inventory) throws IOException {
		List<String> expected = new ArrayList<>();
		List<String> expectedLatest = new ArrayList<>();
		String name = inventory.toString().replaceFirst("\\.[a-z]+$", ".expected.csv");
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of(name))) {
			for (NamedCsvRecord row : csv) {
				String resource = "%s, %s: ".formatted(row.getField("resource"), row.getField("type_as_written"));
				expected.add(resource + row.getField("relation") + " " + row.getField("service_ids"));
				expectedLatest
					.add(resource + row.getField("latest_relation") + " " + row.getField("latest_service_ids"));
			}
		}
		assertThat(covered(inventory, "2024-07-19")).containsExactlyElementsOf(expected);
		assertThat(covered(inventory, "2026-05-15")).containsExactlyElementsOf(expectedLatest);
	}

	private List<String> covered(Path inventory, String edition) throws IOException {
		byte[] answer = this.client.post()
			.uri("/api/v1/coverage?keyStore=managed_hsm&edition=" + edition)
			.body(Files.readAllBytes(inventory))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		List<String> resources = new ArrayList<>();
		for (JsonNode item : JsonMapper.shared().readTree(answer).path("items")) {
			List<String> services = item.path("services").findValuesAsString("id");
			resources.add("%s, %s: %s %s".formatted(item.path("resource").asString(), item.path("type").asString(),
					item.path("relation").asString(), String.join("|", services)));
		}
		return resources;
	}

}
