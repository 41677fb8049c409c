package org.cmkcatalog.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL finds what an answer needs, in a catalog that is long enough for an
 * index to be worth it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"cmk.catalog.answer-cache-size=0", "cmk.catalog.kept-listings=0",
		"spring.jpa.properties.hibernate.session_factory.statement_inspector=org.cmkcatalog.catalog.QueryPlanTests$Recorder" })
@AutoConfigureRestTestClient
@Tag("postgresql")
class QueryPlanTests {

	private static final int PRODUCTS = 10_000;

	private static final Pattern PARAMETER = Pattern.compile("\\?");

	@TempDir
	private static Path folder;

	@Autowired
	private RestTestClient client;

	private final JdbcTemplate jdbc;

	/**
	 * In PostgreSQL's simple protocol, so that a statement may be explained without
	 * values.
	 */
	QueryPlanTests(@Autowired DataSourceProperties database) {
		this.jdbc = new JdbcTemplate(new DriverManagerDataSource(database.determineUrl() + "&preferQueryMode=simple"));
	}

	@DynamicPropertySource
	static void longEdition(DynamicPropertyRegistry registry) throws IOException {
		LongEdition.write(folder, PRODUCTS);
		registry.add("cmk.catalog.seed-location", folder::toString);
	}

	private List<String> statements(String uri) {
		Recorder.STATEMENTS.clear();
		this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody().returnResult();
		return List.copyOf(Recorder.STATEMENTS);
	}

	/** The plan for any values of the parameters, for a page of a hundred. */
	private String plan(String sql) {
		AtomicInteger number = new AtomicInteger();
		String page = sql.replace("offset ? rows", "offset 0 rows")
			.replace("fetch first ? rows only", "fetch first 101 rows only");
		String numbered = PARAMETER.matcher(page).replaceAll((parameter) -> "\\$" + number.incrementAndGet());
		return String.join("\n", this.jdbc.queryForList("explain (generic_plan) " + numbered, String.class));
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/listings?limit=100, listing_edition_id_document_row_key",
			"/api/v1/listings?limit=100&managedHsm=supported&hasDocumentation=true, listing_edition_id_document_row_key",
			"/api/v1/listings?limit=100&sort=name, listing_by_name",
			"/api/v1/services?limit=100, listing_by_service_row",
			"/api/v1/services?limit=100&managedHsm=supported, listing_by_service_row",
			"/api/v1/services?limit=100&hasDocumentation=true&keyVault=supported, listing_by_service_row" })
	void pageIsFoundInTheOrderOfAnIndex(String uri, String index) {
		String plan = plan(statements(uri).get(0));
		assertThat(plan).startsWith("Limit").contains("using " + index + " on listing l1_0").doesNotContain("Sort");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/listings?limit=100&managedHsm=not_listed",
			"/api/v1/listings?limit=100&managedHsm=supported&keyVault=supported,not_listed",
			"/api/v1/services?limit=100&edition=latest" })
	void totalIsCountedInAnIndexAlone(String uri) {
		this.jdbc.execute("vacuum listing");
		List<String> statements = statements(uri);
		assertThat(statements.get(1)).contains("count(");
		assertThat(plan(statements.get(1))).contains("Index Only Scan").doesNotContain("Seq Scan on listing l");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/listings?limit=100&offset=5000", "/api/v1/services?limit=100&managedHsm=supported",
			"/api/v1/services/product-0010", "/api/v1/services/product-0010/history" })
	void detailsAreReadByTheirKeys(String uri) {
		List<String> statements = statements(uri);
		String details = statements.get(statements.size() - 1);
		assertThat(details).contains("documentation_link");
		assertThat(plan(details)).contains("Index Scan using").doesNotContain("Seq Scan on listing l");
	}

	/** Remembers what was asked of the database; Hibernate makes it. */
	public static class Recorder implements StatementInspector {

		private static final long serialVersionUID = 1L;

		private static final Queue<String> STATEMENTS = new ConcurrentLinkedQueue<>();

		@Override
		public String inspect(String sql) {
			STATEMENTS.add(sql);
			return sql;
		}

	}

}
