package org.cmkcatalog.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.TextClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The matrix shows what the API answers, whatever is filtered. */
@ServiceTest
class MatrixTests {

	private static final Pattern ROW = Pattern.compile("<tr id=\"([^\"]+)\">");

	private static final Pattern GROUP = Pattern.compile("<tr class=\"group\"><th[^>]*>([^<]+) <");

	private static final Pattern VIEW = Pattern.compile("<a href=\"(/api/v1/services[^\"]*format=json)\">");

	private static final Pattern VALUE = Pattern.compile(
			"name=\"(\\w+)\" value=\"([^\"]+)\"[^>]*>(?:(?!</label>).)*<span class=\"count\">(\\d+)</span>",
			Pattern.DOTALL);

	@Autowired
	private TextClient client;

	private String page(String uri) {
		return this.client.page(uri);
	}

	private List<String> ids(String uri) {
		return JsonPath.read(this.client.json(uri), "$.items[*].id");
	}

	private static List<String> all(Pattern pattern, String page) {
		return pattern.matcher(page).results().map((found) -> HtmlUtils.htmlUnescape(found.group(1))).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "keyVault=supported", "keyVault=not_applicable", "managedHsm=supported",
			"managedHsm=not_listed", "managedHsm=supported,not_listed", "managedHsm=supported&managedHsm=not_listed",
			"keyBits=3072", "keyBits=2048", "keyBits=2048&keyBits=3072", "keyBits=4096", "keyType=RSA",
			"hasFootnote=true", "hasFootnote=false", "hasConflict=true", "hasConflict=false", "hasDocumentation=true",
			"hasDocumentation=false", "changedSince=2024-07-19", "changedSince=2023-05-05&managedHsm=supported",
			"supportedSince=2020-09-09", "q=cognitive+search", "q=azurerm_mssql_database",
			"q=Microsoft.DocumentDB%2FdatabaseAccounts", "q=AKS", "q=cosmso", "q=sql&managedHsm=supported",
			"q=%C3%A9vent+hub", "q=nonsense", "id=azure-sql-database,event-hubs", "limit=10", "limit=10&offset=90",
			"limit=7&offset=500", "edition=latest", "edition=2019-07-02&keyVault=not_supported",
			"edition=2019-07-02&keyVault=preview", "edition=2023-05-05&managedHsm=supported",
			"edition=latest&q=foundry", "q=&hasDocumentation=&changedSince=&managedHsm=supported" })
	void rowsWhenGroupedAreThoseOfTheApiByCategory(String query) {
		assertRows(query, query + "&sort=category");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=name", "sort=-name", "sort=-managedHsm,name", "sort=keyVault", "sort=-category",
			"sort=row", "sort=name&limit=20&offset=20", "edition=2026-05-15&hasFootnote=true&sort=-name" })
	void rowsWhenSortedAreThoseOfTheApi(String query) {
		assertRows(query, query);
	}

	private void assertRows(String query, String apiQuery) {
		String page = page("/?" + query);
		List<String> rows = all(ROW, page);
		assertThat(rows).isEqualTo(ids(all(VIEW, page).get(0))).isEqualTo(ids("/api/v1/services?" + apiQuery));
	}

	/** A service stands under the category that is asked for, not under its first. */
	@ParameterizedTest
	@ValueSource(strings = { "category=databases", "category=storage&category=compute",
			"category=analytics&managedHsm=supported", "category=databases&keyBits=3072&hasFootnote=false",
			"asOf=2025-01-01&category=databases" })
	void rowsOfCategoriesAreThoseOfTheApi(String query) {
		assertThat(all(ROW, page("/?" + query))).containsExactlyInAnyOrderElementsOf(ids("/api/v1/services?" + query));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hasConflict=true", "managedHsm=supported", "limit=10&offset=20", "sort=-category",
			"edition=latest" })
	void everyCategoryOfTheShownServicesHasAGroup(String query) {
		String page = page("/?" + query);
		List<String> categories = JsonPath.read(this.client.json(all(VIEW, page).get(0)),
				"$.items[*].categories[*].name");
		List<String> groups = all(GROUP, page);
		assertThat(groups).containsExactlyInAnyOrderElementsOf(Set.copyOf(categories));
	}

	@Test
	void groupsAreInTheOrderOfTheDocument() {
		List<String> inOrder = new ArrayList<>(
				JsonPath.<List<String>>read(this.client.json("/api/v1/categories"), "$.items[*].name"));
		assertThat(all(GROUP, page("/"))).isEqualTo(inOrder);
		Collections.reverse(inOrder);
		assertThat(all(GROUP, page("/?sort=-category"))).isEqualTo(inOrder);
	}

	@Test
	void pageWhenBehindTheLastServiceLeadsBack() {
		assertThat(page("/?limit=7&offset=500")).contains("This page is behind the last service")
			.contains("<a href=\"/?limit=7\">first page</a>")
			.contains("<a href=\"/?limit=7&amp;offset=91\">last page</a>")
			.contains("<a href=\"/?limit=7&amp;offset=91\" rel=\"prev\">")
			.doesNotContain("No service matches")
			.doesNotContain("500 to 500");
		assertThat(page("/?q=nonsense&offset=500")).contains("No service matches")
			.doesNotContain("behind the last service");
	}

	@ParameterizedTest
	@CsvSource({ "/, /changes, /about", "/?edition=2020-09-09, /changes?from=2020-09-09, /about?edition=2020-09-09",
			"/?asOf=2025-01-01, /changes?from=2024-10-25, /about?edition=2024-10-25",
			"/?edition=latest, /changes?to=2026-05-15, /about?edition=latest" })
	void navigationKeepsTheEdition(String uri, String changes, String about) {
		assertThat(page(uri)).contains("<a href=\"%s\">Changes</a>".formatted(changes))
			.contains("<a href=\"%s\">Sources, hashes and limits</a>".formatted(about));
	}

	@Test
	void countsWhenThingsChangedSinceAreThoseOfTheApi() {
		countsAreThoseOfTheApi("changedSince=2023-05-05&managedHsm=supported&supportedSince=2024-07-19");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "managedHsm=supported", "category=databases", "q=sql&keyBits=3072",
			"edition=2019-07-02&keyVault=preview", "hasConflict=true&hasDocumentation=true" })
	void countsAreThoseOfTheApi(String query) {
		List<MatchResult> values = VALUE.matcher(page("/?" + query)).results().toList();
		assertThat(values).hasSizeGreaterThan(15);
		for (MatchResult value : values) {
			String others = Stream.of(query.split("&"))
				.filter((parameter) -> !parameter.startsWith(value.group(1) + "="))
				.reduce("", (all, parameter) -> all + "&" + parameter);
			int total = JsonPath.read(
					this.client
						.json("/api/v1/services?limit=1&%s=%s%s".formatted(value.group(1), value.group(2), others)),
					"$.total");
			assertThat(value.group(3)).as(value.group(1) + "=" + value.group(2)).isEqualTo(String.valueOf(total));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					/                       ! <b>97 services</b>
					/?keyBits=3072          ! <b>5 of 97 services</b>
					/?limit=10              ! 1 to 10 on this page
					/?limit=10&offset=90    ! 91 to 97 on this page
					/?q=nonsense            ! No service matches
					/?q=azure+fluid+relay   ! No service matches
					/?edition=2020-09-09    ! <title>Azure services and customer-managed keys, edition 2020-09-09 | CMK Catalog</title>
					/                       ! now Foundry Tools
					/                       ! merged in <time>2024-10-25</time>
					/                       ! not in <time>2026-05-15</time>
					/                       ! Also in this category: <a href="#
					/                       ! yes from <time>2026-01-12</time>
					/                       ! aria-label="Conflict with Azure Functions"
					/                       ! <span class="key">RSA 3072</span>
					/                       ! Edition <b>2026-05-15</b> is available: <span>16 services gain Managed HSM
					/?edition=2020-09-09    ! Not covered
					/?edition=2023-05-05    ! Not supported</span> <span class="soft">inferred
					/?managedHsm=supported  ! 45 of 97 services, Managed HSM: Supported.
					/?edition=latest        ! href="/services/azure-sql-database?edition=latest"
					/?asOf=2025-01-01       ! href="/services/azure-sql-database?edition=2024-10-25"
					""")
	void factsAreInPlace(String uri, String fact) {
		assertThat(page(uri)).contains(fact);
	}

	@Test
	void newestEditionHasNoBanner() {
		assertThat(page("/?edition=latest")).doesNotContain("class=\"banner\"").doesNotContain("yes from <a");
	}

	@Test
	void whatIsTypedIsText() {
		String page = page("/?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E'%20--");
		assertThat(page).doesNotContain("<script>").doesNotContain("\"><script").contains("&lt;script&gt;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?q=nonsense", "/services/cosmos", "/nonsense", "/?edition=1999-01-01" })
	void pagesAreProtectedAndRunNothingFromElsewhere(String uri) {
		this.client.ask(uri, "text/html")
			.expectHeader()
			.value("Content-Security-Policy",
					(policy) -> assertThat(policy).contains("default-src 'none'")
						.contains("frame-ancestors 'none'")
						.doesNotContain("unsafe"))
			.expectHeader()
			.valueEquals("X-Content-Type-Options", "nosniff")
			.expectHeader()
			.exists("Referrer-Policy")
			.expectBody(String.class)
			.value((page) -> assertThat(page).doesNotContain(" style=")
				.doesNotContain("<style")
				.doesNotContainPattern("\\son\\w+=")
				.doesNotContain("src=\"http"));
	}

	@Test
	void filesOfThePageAreKeptForEverUnderTheirHash() {
		for (String path : all(Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\""), page("/"))) {
			assertThat(path).matches("/assets/\\w+-[0-9a-f]{32}\\.\\w+");
			this.client.ask(path, "*/*")
				.expectStatus()
				.isOk()
				.expectHeader()
				.value(HttpHeaders.CACHE_CONTROL, (control) -> assertThat(control).contains("immutable"))
				.expectHeader()
				.exists(HttpHeaders.ETAG);
		}
	}

	@Test
	void fileWhenItsHashIsMissingIsAskedForEachTime() {
		this.client.ask("/assets/page.css", "*/*")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
			.expectHeader()
			.exists(HttpHeaders.ETAG);
	}

	@Test
	void fileWhenItsHashIsWrongIsNotFound() {
		this.client.ask("/assets/page-%s.css".formatted("0".repeat(32)), "*/*")
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@Test
	void searchEnginesAreTold() {
		assertThat(this.client.get("/robots.txt", "*/*", 200))
			.contains("Sitemap: http://localhost:%d/sitemap.xml".formatted(this.client.port()));
		assertThat(this.client.get("/sitemap.xml", "*/*", 200)).contains("/services/azure-sql-database</loc>");
		assertThat(page("/")).contains("\"@type\":\"Dataset\"").doesNotContain("noindex");
		assertThat(page("/?q=sql")).contains("noindex");
		assertThat(page("/?edition=latest")).contains("noindex").contains("rel=\"canonical\"");
	}

	@Test
	void fieldsOfTheDatasetHaveTheSameOrderInEachInstance() {
		assertThat(page("/")).containsPattern("\\{\"@type\":\"Organization\",\"name\":\"[^\"]*\",\"url\":")
			.containsPattern("\\{\"@type\":\"DataDownload\",\"contentUrl\":\"[^\"]*\",\"encodingFormat\":");
	}

	@Test
	void filesOfTheDatasetMayBeRead() {
		String robots = this.client.get("/robots.txt", "*/*", 200);
		List<String> files = all(Pattern.compile("\"contentUrl\":\"http://localhost:\\d+([^\"]+)\""), page("/"));
		assertThat(files).hasSize(2).allSatisfy((file) -> assertThat(robots).contains("Allow: " + file + "\n"));
	}

	@Test
	void terminalGetsTheSameRows() {
		assertThat(this.client.get("/?managedHsm=supported&category=databases", "*/*", 200)).contains("azure-cosmos-db")
			.contains("7 of 7. Edition 2024-07-19");
	}

}
