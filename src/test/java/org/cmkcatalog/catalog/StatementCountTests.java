package org.cmkcatalog.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.cmkcatalog.ServiceTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer takes the same few SQL statements, however many rows it has. */
@ServiceTest
@TestPropertySource(properties = { "cmk.catalog.answer-cache-size=0", "cmk.catalog.kept-listings=0" })
class StatementCountTests {

	private static final int MOST = 4;

	@Autowired
	private RestTestClient client;

	@Autowired
	private EntityManagerFactory entityManagerFactory;

	private long statements(String uri) {
		Statistics statistics = this.entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
		statistics.clear();
		this.client.get().uri(uri).exchange().expectBody().returnResult();
		return statistics.getPrepareStatementCount();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services", "/api/v1/services?limit=1&id=event-hubs,functions",
			"/api/v1/services?limit=1&offset=3&id=event-hubs,functions&q=a", "/api/v1/services/app-configuration",
			"/api/v1/services/unknown", "/api/v1/services/functions?edition=latest",
			"/api/v1/services/azure-ai-studio/history", "/api/v1/listings",
			"/api/v1/listings?limit=1&sort=category,-name&id=event-hubs", "/api/v1/categories",
			"/api/v1/categories/databases", "/api/v1/footnotes", "/api/v1/summary", "/api/v1/editions",
			"/api/v1/editions/2024-07-19", "/api/v1/editions/2024-07-19/document", "/api/v1/resolve?q=sql",
			"/api/v1/check?service=sql&keyStore=key_vault", "/api/v1/services/batch/badge.svg?keyStore=key_vault",
			"/services/cosmos", "/?q=sql" })
	void answerTakesAtMostFourStatements(String uri) {
		assertThat(statements(uri)).isBetween(1L, (long) MOST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/changes", "/api/v1/changes?from=latest&to=pinned", "/changes.atom" })
	void editionsAreReadOnceToBeCompared(String uri) {
		statements(uri);
		assertThat(statements(uri)).isZero();
	}

	@Test
	void manyNamesTakeAtMostFourStatements() {
		List<String> ids = JsonMapper.shared()
			.readTree(this.client.get()
				.uri("/api/v1/services")
				.exchange()
				.expectBody()
				.returnResult()
				.getResponseBodyContent())
			.path("items")
			.valueStream()
			.map((service) -> service.path("id").asString())
			.toList();
		List<String> names = Stream.generate(() -> ids).flatMap(List::stream).limit(500).toList();
		for (String uri : List.of("/api/v1/lookup", "/api/v1/check?keyStore=managed_hsm")) {
			Statistics statistics = this.entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
			statistics.clear();
			this.client.post()
				.uri(uri)
				.body(Map.of("names", names))
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.items.length()")
				.isEqualTo(500);
			assertThat(statistics.getPrepareStatementCount()).isBetween(1L, (long) MOST);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services", "/api/v1/listings" })
	void facetTakesOneMoreStatement(String uri) {
		assertThat(statements(uri + "?q=a&facets=category,keyVault,managedHsm"))
			.isEqualTo(statements(uri + "?q=a") + 3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services?hasFootnote=false", "/api/v1/listings?hasFootnote=false" })
	void listIsCountedOnceForAllItsPages(String uri) {
		assertThat(statements(uri + "&limit=5")).isEqualTo(3);
		assertThat(statements(uri + "&limit=6&offset=6&sort=-name")).isEqualTo(2);
		assertThat(statements(uri + "&limit=5&edition=latest")).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services", "/api/v1/listings" })
	void moreRowsTakeNoMoreStatements(String uri) {
		assertThat(statements(uri + "?q=a&limit=60")).isEqualTo(statements(uri + "?q=e&limit=2"));
	}

}
