package org.cmkcatalog.catalog;

import jakarta.persistence.EntityManagerFactory;
import org.cmkcatalog.ServiceTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer takes the same few SQL statements, however many rows it has. */
@ServiceTest
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
			"/api/v1/editions/2024-07-19", "/api/v1/editions/2024-07-19/document" })
	void answerTakesAtMostFourStatements(String uri) {
		assertThat(statements(uri)).isBetween(1L, (long) MOST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/changes", "/api/v1/changes?from=latest&to=pinned", "/changes.atom" })
	void editionsAreReadOnceToBeCompared(String uri) {
		statements(uri);
		assertThat(statements(uri)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services", "/api/v1/listings" })
	void moreRowsTakeNoMoreStatements(String uri) {
		assertThat(statements(uri + "?limit=90")).isEqualTo(statements(uri + "?limit=2"));
	}

}
