package org.cmkcatalog.browse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ServicesControllerTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Test
	void serviceSaysWhatTheDesignShows() {
		get("/api/v1/services?id=azure-sql-database").json(
				"""
						{"edition":"2024-07-19","newerEdition":"2026-05-15","total":1,"limit":1000,"offset":0,"items":[
						{ "id": "azure-sql-database", "name": "Azure SQL Database",
						  "url": "https://learn.microsoft.com/azure/azure-sql/database/",
						  "categories": [ { "id": "databases", "name": "Databases" } ], "sourceLines": [82],
						  "keyVault":   { "support": "supported", "basis": "stated", "keyConstraints": [ { "keyType": "RSA", "bits": 3072 } ], "footnotes": [], "asWritten": "Yes (RSA 3072-bit)" },
						  "managedHsm": { "support": "supported", "basis": "stated", "keyConstraints": [], "footnotes": [], "asWritten": "Yes" },
						  "documentation": [], "conflicts": [] }]}
						""",
				JsonCompareMode.LENIENT);
	}

	@Test
	void serviceWithFootnoteCarriesItsText() {
		get("/api/v1/services/azure-cache-for-redis").jsonPath("$.keyVault.asWritten")
			.isEqualTo("Yes\\*\\*\\*")
			.jsonPath("$.keyVault.footnotes[0].marker")
			.isEqualTo("***")
			.jsonPath("$.keyVault.footnotes[0].text")
			.value((text) -> assertThat(text.toString()).startsWith("Any transient data")
				.contains("see Configure disk encryption in Azure Cache for Redis.")
				.doesNotContain("]("));
	}

	@Test
	void serviceNotApplicableIsSaidSo() {
		get("/api/v1/services/azure-database-migration-service").jsonPath("$.keyVault.support")
			.isEqualTo("not_applicable")
			.jsonPath("$.managedHsm.support")
			.isEqualTo("not_listed")
			.jsonPath("$.listings[0].sourceLine")
			.isEqualTo(79);
	}

	@Test
	void serviceWhenUnknownSuggestsNearestNames() {
		this.client.get()
			.uri("/api/v1/services/azure-sql-databse")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:unknown-service")
			.jsonPath("$.suggestions[0].id")
			.isEqualTo("azure-sql-database")
			.jsonPath("$.suggestions[0].href")
			.isEqualTo("/api/v1/services/azure-sql-database");
	}

	@Test
	void servicesAreSortedByNameUnlessAskedOtherwise() {
		get("/api/v1/services?limit=3").jsonPath("$.items[*].name")
			.isEqualTo(List.of("App Configuration", "App Service", "Archive Storage"));
		get("/api/v1/services?limit=2&sort=-name").jsonPath("$.items[*].name")
			.isEqualTo(List.of("Virtual Machines", "Virtual Machine Scale Set"));
		get("/api/v1/services?limit=2&sort=row").jsonPath("$.items[*].id")
			.isEqualTo(List.of("azure-ai-search", "azure-ai-services"));
		get("/api/v1/services?limit=2&sort=-category,-name").jsonPath("$.items[*].id")
			.isEqualTo(List.of("universal-print", "ultra-disk-storage"));
		get("/api/v1/services?limit=1&sort=keyVault").jsonPath("$.items[0].keyVault.support")
			.isEqualTo("not_applicable");
		get("/api/v1/services?limit=1&sort=-managedHsm&sort=name").jsonPath("$.items[0].id").isEqualTo("app-service");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			category=databases                                     ! 15
			category=databases,storage                             ! 32
			category=databases&category=storage                    ! 32
			category=databases&managedHsm=supported                ! 7
			keyVault=not_applicable                                ! 1
			keyVault=not_listed                                    ! 0
			keyVault=supported,not_applicable                      ! 97
			keyType=RSA                                            ! 6
			keyType=rsa                                            ! 6
			keyType=ec-hsm                                         ! 0
			keyType=oct,Rsa                                        ! 6
			keyBits=2048                                           ! 1
			keyBits=2048,3072                                      ! 6
			keyBits=4096                                           ! 0
			hasFootnote=true                                       ! 7
			hasFootnote=false                                      ! 90
			hasDocumentation=true                                  ! 45
			hasDocumentation=false                                 ! 52
			hasConflict=false                                      ! 94
			hasConflict=true&hasFootnote=true                      ! 1
			id=functions,azure-functions                           ! 2
			id=event-hubs                                          ! 1
			q=sql                                                  ! 11
			q=SQL database                                         ! 10
			q=database SQL                                         ! 10
			q=dátabase sqL                                         ! 10
			q=transient                                            ! 2
			q=byok                                                 ! 1
			q=100%                                                 ! 0
			q=_                                                    ! 0
			q=\\                                                   ! 0
			q=key customer managed documentation                   ! 3
			q=                                                     ! 97
			q=azure%C2%A0sql                                       ! 11
			q=sql, database                                        ! 10
			q=(SQL) - Database                                     ! 10
			q=SQL databases                                        ! 10
			edition=&asOf=2024-08-01&limit=&hasFootnote=           ! 97
			category=&keyVault=&sort=                              ! 97
			""")
	void servicesMatchAllFilters(String query, int total) {
		String separated = query.contains("limit=") ? query : "limit=2&" + query;
		get("/api/v1/services?" + separated.replace("%C2%A0", "\u00a0")).jsonPath("$.total").isEqualTo(total);
	}

	@Test
	void searchFindsWordsInEveryPlace() {
		get("/api/v1/services?q=portal azure").jsonPath("$.items[?(@.id == 'azure-portal')]").exists();
		get("/api/v1/services?q=multicloud edge").jsonPath("$.items[*].id").isEqualTo("azure-stack-edge");
		get("/api/v1/services?q=pagefiles").jsonPath("$.items[*].id").isEqualTo("azure-cache-for-redis");
		get("/api/v1/services?q=DICOM").jsonPath("$.items[*].id").isEqualTo("azure-health-data-services");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			Cosmos-DB                  ! azure-cosmos-db
			CosmosDB                   ! azure-cosmos-db
			cósmos db                  ! azure-cosmos-db
			KeyVault                   ! key-vault
			key-vault                  ! key-vault
			sqlmi                      ! azure-sql-managed-instance
			VMs                        ! virtual-machines
			Azure Kubernetes Services  ! azure-kubernetes-service
			event-hub                  ! event-hubs
			""")
	void searchFindsWhatTheNameResolvesTo(String q, String id) {
		get("/api/v1/resolve?q=" + q).jsonPath("$.items[0].id").isEqualTo(id);
		get("/api/v1/services?q=" + q).jsonPath("$.items[?(@.id == '%s')]".formatted(id)).exists();
		get("/api/v1/listings?q=" + q).jsonPath("$.items[?(@.service.id == '%s')]".formatted(id)).exists();
	}

	@Test
	void similarNamesAreFoundOnlyIfNothingElseIs() {
		get("/api/v1/services?q=kubernets").jsonPath("$.items[*].id").isEqualTo("azure-kubernetes-service");
		get("/api/v1/services?q=monitor").jsonPath("$.items[*].id")
			.isEqualTo(List.of("azure-monitor", "azure-monitor-application-insights", "azure-monitor-log-analytics"));
	}

	@Test
	void emptySearchSuggestsServices() {
		get("/api/v1/services?q=azure sql zebra").jsonPath("$.total")
			.isEqualTo(0)
			.jsonPath("$.suggestions[0].href")
			.isEqualTo("/api/v1/services/azure-sql-database");
		get("/api/v1/listings?q=cosmos&managedHsm=not_listed").jsonPath("$.total")
			.isEqualTo(0)
			.jsonPath("$.suggestions[0].id")
			.isEqualTo("azure-cosmos-db");
		get("/api/v1/services?q=zebra").jsonPath("$.suggestions").doesNotExist();
		get("/api/v1/services?q=cosmos").jsonPath("$.suggestions").doesNotExist();
		get("/api/v1/services?keyBits=4096").jsonPath("$.suggestions").doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "txt", "md" })
	void emptySearchSuggestsServicesInATable(String format) {
		this.client.get()
			.uri("/api/v1/services?q=azure sql zebra&format=" + format)
			.exchange()
			.expectBody(String.class)
			.value((table) -> assertThat(table).contains("Did you mean: ", "/api/v1/services/azure-sql-database"));
	}

	@Test
	void pagesAreCutAndLinked() {
		this.client.get()
			.uri("/api/v1/services?managedHsm=supported&limit=10&offset=20")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("X-Total-Count", "45")
			.expectHeader()
			.valueEquals("Link",
					"</api/v1/services?managedHsm=supported&limit=10&offset=0>; rel=\"first\", "
							+ "</api/v1/services?managedHsm=supported&limit=10&offset=10>; rel=\"prev\", "
							+ "</api/v1/services?managedHsm=supported&limit=10&offset=30>; rel=\"next\", "
							+ "</api/v1/services?managedHsm=supported&limit=10&offset=40>; rel=\"last\"")
			.expectBody()
			.jsonPath("$.total")
			.isEqualTo(45)
			.jsonPath("$.items.length()")
			.isEqualTo(10);
	}

	@Test
	void linksKeepWhatAUriCanNotHold() {
		this.client.get()
			.uri(URI.create("/api/v1/services?q=a=b+c%26d&limit=1"))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value("Link",
					(link) -> assertThat(link).startsWith("</api/v1/services?q=a%3Db%20c%26d&limit=1&offset=0>"));
	}

	@Test
	void linksThatAreTooLongAreLeftOut() {
		this.client.get()
			.uri("/api/v1/services?limit=10&offset=20&keyVault=" + "supported,".repeat(800))
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist("Link")
			.expectHeader()
			.valueEquals("X-Total-Count", "96");
	}

	@Test
	void pagesPutTogetherAreTheWhole() {
		List<String> whole = names("/api/v1/services");
		List<String> pages = new ArrayList<>();
		for (int offset = 0; offset < 97; offset += 7) {
			pages.addAll(names("/api/v1/services?limit=7&offset=" + offset));
		}
		assertThat(pages).hasSize(97).isEqualTo(whole);
	}

	@Test
	void pageBehindTheEndIsEmptyAndTellsTheTotal() {
		get("/api/v1/services?offset=1000").jsonPath("$.items").isEmpty().jsonPath("$.total").isEqualTo(97);
	}

	private List<String> names(String uri) {
		byte[] body = get(uri).returnResult().getResponseBodyContent();
		return JsonPath.read(new String(body, StandardCharsets.UTF_8), "$.items[*].name");
	}

}
