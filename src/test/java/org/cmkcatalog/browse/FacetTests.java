package org.cmkcatalog.browse;

import java.net.URI;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts beside a list, each with the link that leads to what it counts. */
@ServiceTest
class FacetTests {

	@Autowired
	private RestTestClient client;

	@LocalServerPort
	private int port;

	private JsonNode get(String uri) {
		byte[] body = this.client.get()
			.uri(URI.create("http://localhost:" + this.port + uri))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return JsonMapper.shared().readTree(body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services?", "/api/v1/listings?", "/api/v1/services?managedHsm=not_listed&",
			"/api/v1/listings?q=sql&", "/api/v1/services?category=storage,databases&keyVault=supported&",
			"/api/v1/services?hasDocumentation=true&hasFootnote=false&", "/api/v1/services?hasConflict=true&offset=2&",
			"/api/v1/listings?keyBits=3072&edition=latest&", "/api/v1/services?q=a%20b%7Cc&",
			"/api/v1/listings?hasFootnote=true&limit=1&" })
	void everyCountIsTheTotalOfItsLink(String list) {
		JsonNode answer = get(list + "facets=category,keyVault,managedHsm");
		assertThat(answer.path("facets")).hasSize(3).allSatisfy((facet) -> {
			long sum = 0;
			for (JsonNode value : facet.path("values")) {
				assertThat(value.path("count").asLong()).isPositive();
				assertThat(get(value.path("href").asString()).path("total").asLong()).as(value.toString())
					.isEqualTo(value.path("count").asLong());
				sum += value.path("count").asLong();
			}
			assertThat(sum).isGreaterThanOrEqualTo(answer.path("total").asLong());
		});
	}

	@Test
	void valuesAreInTheOrderOfTheDocument() {
		JsonNode categories = get("/api/v1/services?facets=category").at("/facets/0/values");
		assertThat(categories).hasSize(14);
		assertThat(categories.get(0).path("value").asString()).isEqualTo("ai-and-machine-learning");
		assertThat(categories.get(13).path("value").asString()).isEqualTo("other");
	}

	@Test
	void listWithoutFacetsHasNone() {
		assertThat(get("/api/v1/services").has("facets")).isFalse();
		assertThat(get("/api/v1/services?facets=").has("facets")).isFalse();
	}

	@Test
	void facetThatIsNotThereIsRefused() {
		this.client.get()
			.uri("/api/v1/listings?facets=name")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("facets: 'name' is none of the allowed values: category, keyVault, managedHsm.");
	}

}
