package org.cmkcatalog.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.jayway.jsonpath.JsonPath;
import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.TextClient;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.catalog.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a service says. */
@ServiceTest
class ServicePageTests {

	@Autowired
	private TextClient client;

	@Autowired
	private CurrentCatalog current;

	private String page(String uri) {
		return this.client.page("/services/" + uri);
	}

	/** The text of a page as people read it. */
	private static String text(String page) {
		String spaced = page.replaceAll("</(?:t[dhr]|d[dt]|li|p|h\\d|div)>", " ");
		return HtmlUtils.htmlUnescape(spaced.replaceAll("<[^>]*>", "")).replaceAll("\\s+", " ");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			/services/qna-maker?edition=2026-05-15, text/html, 410
			/services/qna-maker?edition=2026-05-15, text/plain, 410
			/services/nonsense, text/html, 404
			/services/azure-cosmos-db?x=1, text/html, 400
			/api/v1/services/nonsense, application/json, 404
			/nothing, text/html, 404
			""")
	void problemIsKeptByNoCache(String path, String accept, int status) {
		this.client.ask(path, accept)
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
	}

	@Test
	void indexOfProductsIsKeptForAFewEditions() {
		Catalog catalog = this.current.get();
		for (Edition edition : catalog.editions()) {
			edition.services().forEach((service) -> SameProducts.of(service, catalog));
		}
		assertThat(SameProducts.of(catalog).size()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					azure-cosmos-db        ! Supported. The source says Yes.
					azure-sql-database     ! Supported, RSA 3072 stated. The source does not say whether that is the least or the most.
					azure-stream-analytics ! Supported, with a caveat. Read footnote ** first.
					azure-hdinsight?edition=2019-07-02 ! Preview. The source says Preview. The cell adds: “for Apache Kafka”.
					azure-machine-learning-studio?edition=2020-09-09 ! Preview, RSA 2048 stated. The source does not say
					batch                  ! Not listed. The cell is blank: the source does not say. This is not a no.
					iot-hub?edition=2023-05-05 ! Not listed. One cell is about all key stores, and it does not name Managed HSM. This is not a no.
					iot-hub?edition=2020-09-09 ! Not covered. This edition does not speak of Managed HSM. This is not a no.
					iot-hub?edition=2019-07-02 ! Not supported. The source says no (a dash).
					api-management?edition=2023-05-05 ! Not supported. Inferred: one cell is about both key stores and says no (a dash).
					azure-cache-for-redis?edition=2020-09-09 ! Not applicable. The source says N/A. Read footnote * for the reason.
					azure-functions        ! The rows conflict. This row says Yes; the row Functions, the same product, is blank.
					azure-functions        ! Supported, with a caveat. Read footnote ** first. The row Functions has no such footnote.
					functions              ! The rows conflict. This row is blank; the row Azure Functions, the same product, says Yes.
					functions              ! Supported, with a caveat. The source says Yes. The row Azure Functions has footnote **.
					site-recovery?edition=2020-09-09 ! The rows conflict. The row under Compute says Yes; the row under Management and Governance says no (a dash).
					azure-functions        ! Two rows, one product Both rows link to the same product page and the same documentation
					azure-functions        ! Edition 2024-10-25 has one row: Azure Functions, Key Vault Supported and Managed HSM Supported.
					app-configuration      ! Two rows, one product Both rows are about this service
					azure-functions        ! also on App Service (Compute), Azure Managed Applications (Containers), Azure portal
					azure-functions        ! Same product page Functions (Analytics)
					azure-functions        ! Microsoft.Web/sites, if kind contains functionapp May belong to it or to: Functions.
					azure-ai-search        ! Former names Azure Search, Azure Cognitive Search, Cognitive Search
					azure-ai-services      ! Later names Foundry Tools
					azure-functions        ! 2024-10-25 Supported footnote * Supported Yes\\* | Yes line 63 Row “Functions” merged into this one;
					azure-functions        ! 2020-09-09 Supported footnote ** Not covered Yes\\*\\* line 63 First listed
					azure-functions        ! Edition 2026-05-15 is available: for this service: row “Functions” merged into this one; Key Vault: footnote reworded: letter case;
					batch?edition=2026-04-02 ! Edition 2026-05-15 is available: nothing changes for this service.
					""")
	void factsAreInWords(String uri, String words) {
		assertThat(text(page(uri))).contains(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-07-02", "2020-09-09", "2023-05-05", "2024-07-19", "2026-05-15" })
	@SuppressWarnings("unchecked")
	void factsAreThoseOfTheApi(String edition) {
		List<Map<String, Object>> services = JsonPath.read(this.client.json("/api/v1/services?edition=" + edition),
				"$.items");
		assertThat(services).hasSizeGreaterThan(40);
		for (Map<String, Object> service : services) {
			String page = page(service.get("id") + "?edition=" + edition);
			String text = text(page);
			for (String path : List.of("$.name", "$.terraformTypes[*]", "$.categories[*].name",
					"$.documentation[*].title", "$.resourceTypes[*].type", "$.resourceTypes[*].condition",
					"$..footnotes[*].text", "$..keyConstraints[*].bits")) {
				Object facts = JsonPath.read(service, path);
				((facts instanceof List<?> several) ? several : List.of(facts))
					.forEach((fact) -> assertThat(text).contains(fact.toString()));
			}
			for (int line : JsonPath.<List<Integer>>read(service, "$.sourceLines")) {
				assertThat(page)
					.contains("<a href=\"/api/v1/editions/%s/document\">line %d</a>".formatted(edition, line));
			}
			for (String keyStore : List.of("keyVault", "managedHsm")) {
				Map<String, Object> cell = (Map<String, Object>) Objects.requireNonNull(service.get(keyStore));
				for (String written : String.valueOf(cell.get("asWritten")).split(" \\| ")) {
					assertThat(text).contains(written);
				}
				assertThat(text).contains((cell.get("since") != null) ? "Since edition " + cell.get("since")
						: "Since the same since edition ");
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					functions?edition=latest            ! 410 ! No longer listed. Edition 2024-07-19 is the last with a row. That says nothing about support.
					functions?edition=latest            ! 410 ! It became: Azure Functions.
					azure-fluid-relay                   ! 404 ! Not yet listed. The first edition with a row is 2026-01-12.
					azure-chaos-studio?edition=2020-09-09 ! 404 ! Azure Chaos Studio in edition 2026-04-02
					content-moderator?edition=2026-04-02 ! 410 ! Not in this edition. The edition of 2026-01-12 has a row, and so has that of 2026-05-15.
					azure-synapse-analytics?edition=2020-09-09 ! 404 ! Not yet listed. The first edition with a row is 2024-07-19.
					functions?edition=latest            ! 410 ! 2024-10-25 no row Merged into “Azure Functions”
					""")
	void serviceThatTheEditionDoesNotListHasAPage(String uri, int status, String words) {
		String page = this.client.get("/services/" + uri, "text/html", status);
		assertThat(text(page)).contains(words).contains("All editions");
		assertThat(page).contains("<meta name=\"robots\" content=\"noindex\">");
		assertThat(this.client.get("/services/" + uri, "application/json", status)).startsWith("{");
	}

	@Test
	void unknownNameIsAProblemWithSuggestions() {
		assertThat(this.client.get("/services/azure-sql-database-foo", "text/html", 404)).contains("Unknown service")
			.contains("<a href=\"/services/azure-sql-database\">Azure SQL Database</a>");
	}

	@Test
	void nameOfSeveralServicesShowsWhatIsSaidOfEach() {
		String page = this.client.get("/services/synapse?edition=2024-07-19", "text/html", 300);
		assertThat(text(page)).contains("“synapse” may mean 2 services. Pick one.")
			.containsPattern("Azure Synapse Analytics ?Supported, RSA 3072");
		assertThat(page).contains("href=\"/services/azure-synapse-analytics?edition=2024-07-19\"")
			.contains("href=\"/api/v1/resolve?edition=2024-07-19&amp;q=synapse\"");
	}

	@Test
	void everyNameLeadsToOneCanonicalPage() {
		String canonical = "<link rel=\"canonical\" href=\"http://localhost:%d/services/azure-cosmos-db\">"
			.formatted(this.client.port());
		assertThat(page("cosmos")).contains(canonical);
		assertThat(page("Azure%20Cosmos%20DB")).contains(canonical);
	}

	@Test
	void editionIsKeptInLinks() {
		assertThat(page("azure-functions?asOf=2025-01-01"))
			.contains("href=\"/?edition=2024-10-25&amp;category=compute\"")
			.contains("href=\"/services/app-service?edition=2024-10-25\"")
			.contains("href=\"/api/v1/services/azure-functions?edition=2024-10-25&amp;format=csv\"")
			.contains("curl &#39;http://localhost:%d/services/azure-functions?edition=2024-10-25&#39;"
				.formatted(this.client.port()))
			.contains("src=\"/api/v1/services/azure-functions/badge.svg?edition=2024-10-25&amp;keyStore=managed_hsm\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "azure-functions", "azure-functions?edition=latest", "azure-cache-for-redis",
			"functions?edition=2020-09-09", "app-configuration" })
	void linksWithinThePageLeadSomewhere(String uri) {
		String page = page(uri);
		assertThat(page.split("href=\"#")).hasSizeGreaterThan(2).allSatisfy((part) -> {
			String id = part.substring(0, part.indexOf('"'));
			assertThat(part.startsWith("<!DOCTYPE") || page.contains("id=\"" + id + "\"")).as(id).isTrue();
		});
	}

	@Test
	void oneServiceHasTheSameBadgeAsInTheApi() {
		String page = page("azure-functions");
		for (String keyStore : List.of("key_vault", "managed_hsm")) {
			String path = "/api/v1/services/azure-functions/badge.svg?keyStore=" + keyStore;
			String badge = this.client.get(path, "*/*", 200);
			assertThat(page).contains("src=\"%s\" %s height=\"20\" alt=\"%s\"".formatted(path,
					badge.replaceAll("(?s)^<svg [^>]*?(width=\"\\d+\").*", "$1"),
					badge.replaceAll("(?s).*<title>(.*)</title>.*", "$1")));
		}
		assertThat(page)
			.contains("[![CMK in Managed HSM](http://localhost:%d/api/v1/services".formatted(this.client.port()));
	}

	@Test
	void sinceLeavesOutEditionsThatDoNotSpeakOfTheKeyStore() {
		assertThat(text(page("azure-ai-search")))
			.contains("the same since edition 2023-05-05, the first that speaks of it");
	}

}
