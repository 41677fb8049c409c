package org.cmkcatalog.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page does not say is never a "no": for all services and resource types of all
 * editions.
 */
@ServiceTest
class NotListedTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private RestTestClient client;

	private JsonNode get(String uri) {
		return JSON
			.readTree(this.client.get().uri(uri).exchange().expectBody().returnResult().getResponseBodyContent());
	}

	private JsonNode cover(String query, Set<String> types) {
		StringBuilder table = new StringBuilder("NAME,TYPE\n");
		types.forEach((type) -> table.append("x,\"%s\"\n".formatted(type)));
		return JSON
			.readTree(this.client.post()
				.uri("/api/v1/coverage?" + query)
				.body(table.toString())
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.returnResult()
				.getResponseBodyContent())
			.path("items");
	}

	@Test
	void silenceIsNotANo() {
		Set<String> types = get("/api/v1/resource-types").path("items")
			.valueStream()
			.map((type) -> type.path("type").asString())
			.collect(Collectors.toSet());
		Map<String, Integer> seen = new HashMap<>();
		for (JsonNode edition : get("/api/v1/editions").path("items")) {
			JsonNode services = get("/api/v1/services?edition=" + edition.path("id").asString()).path("items");
			Set<String> named = services.valueStream()
				.map((service) -> service.path("name").asString())
				.collect(Collectors.toSet());
			named.addAll(types);
			for (String keyStore : List.of("keyVault", "managedHsm")) {
				Map<String, String> supports = new HashMap<>();
				services.forEach((service) -> supports.put(service.path("id").asString(),
						service.path(keyStore).path("support").asString()));
				String query = "keyStore=%s&edition=%s".formatted(
						keyStore.equals("keyVault") ? "key_vault" : "managed_hsm", edition.path("id").asString());
				cover(query, named).forEach((item) -> assertFaithful(item, supports, seen));
			}
		}
		assertThat(seen.keySet()).as("what was tried").contains("not_listed", "not_supported", "unknown", "supported");
		assertThat(seen.get("not_listed")).isGreaterThan(500);
	}

	private static void assertFaithful(JsonNode item, Map<String, String> supports, Map<String, Integer> seen) {
		List<String> said = new ArrayList<>();
		item.path("services").forEach((service) -> said.add(supports.get(service.path("id").asString())));
		String verdict = item.path("verdict").asString();
		seen.merge(verdict, 1, Integer::sum);
		if (verdict.equals("not_supported")) {
			assertThat(said).as(item.toString()).isNotEmpty().containsOnly("not_supported");
		}
		if (said.contains("not_listed")) {
			assertThat(verdict).as(item.toString()).isIn("not_listed", "ambiguous");
		}
		if (said.isEmpty()) {
			assertThat(verdict).as(item.toString()).isIn("unknown", "not_applicable");
		}
	}

}
