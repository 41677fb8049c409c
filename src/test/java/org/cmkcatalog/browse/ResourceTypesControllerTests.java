package org.cmkcatalog.browse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Resource types over HTTP, in a list of their own and with each service. */
@ServiceTest
class ResourceTypesControllerTests {

	private static final String PATH = "/api/v1/resource-types";

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec ok(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	private void assertTexts(String uri, String path, Consumer<ListAssert<String>> assertion) {
		ok(uri).jsonPath(path)
			.value((found) -> assertion
				.accept(assertThat(found).asInstanceOf(InstanceOfAssertFactories.list(String.class))));
	}

	@Test
	void itemSaysWhatIsKnownOfAType() {
		ok(PATH + "?type=microsoft.keyvault/VAULTS").jsonPath("$.total")
			.isEqualTo(1)
			.jsonPath("$.edition")
			.isEqualTo("2024-07-19")
			.jsonPath("$.items[0].type")
			.isEqualTo("Microsoft.KeyVault/vaults")
			.jsonPath("$.items[0].condition")
			.doesNotExist()
			.jsonPath("$.items[0].relation")
			.isEqualTo("exact")
			.jsonPath("$.items[0].services")
			.isEqualTo(List.of(Map.of("id", "key-vault", "name", "Key Vault")))
			.jsonPath("$.items[0].terraformTypes")
			.isEqualTo(List.of("azurerm_key_vault"))
			.jsonPath("$.items[0].displayNames[0]")
			.isEqualTo("Key vault")
			.jsonPath("$.items[0].isName")
			.isEqualTo(true)
			.jsonPath("$.items[0].broader")
			.isEqualTo(false);
	}

	/** Of a type, the first rule whose condition holds applies. */
	@Test
	void rulesOfATypeComeInTheOrderInWhichTheyAreTried() {
		assertTexts(PATH + "?type=Microsoft.Web/sites&fields=condition", "$.items[*].condition",
				(conditions) -> conditions.containsSubsequence("kind contains functionapp", "kind is unknown"));
		ok(PATH + "?type=Microsoft.Web/sites").jsonPath("$.items[-1].condition").doesNotExist();
	}

	@Test
	void relationIsThatOfTheEdition() {
		String functions = PATH + "?type=Microsoft.Web/sites&terraformType=azurerm_linux_function_app&edition=";
		ok(functions + "2024-07-19").jsonPath("$.items[0].relation")
			.isEqualTo("one_of")
			.jsonPath("$.items[0].services[*].id")
			.isEqualTo(List.of("azure-functions", "functions"));
		ok(functions + "latest").jsonPath("$.items[0].relation")
			.isEqualTo("exact")
			.jsonPath("$.items[0].services[*].id")
			.isEqualTo(List.of("azure-functions"));
		ok(functions + "2019-07-02").jsonPath("$.items[0].relation").isEqualTo("none");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			namespace=microsoft.keyvault                | Microsoft\\.KeyVault/.*
			service=key-vault,key-vault-managed-hsm     | Microsoft\\.KeyVault/.*
			terraformType=azurerm_KEY_vault             | Microsoft\\.KeyVault/vaults
			type=Microsoft.Network/virtualNetworks      | Microsoft\\.Network/.*
			q=GREMLINdatabases                          | Microsoft\\.DocumentDB/.*
			q=VAULTS keyvault                           | Microsoft\\.KeyVault/vaults.*
			type=Microsoft.KeyVault/vaults&relation=none | none
			type=Microsoft.NoSuch/type                  | none
			""")
	void filterFindsItsTypes(String query, String types) {
		assertTexts(PATH + "?" + query, "$.items[*].type", (found) -> {
			if (types.equals("none")) {
				found.isEmpty();
			}
			else {
				found.isNotEmpty().allMatch((type) -> type.matches(types));
			}
		});
	}

	@Test
	void relationsAreFilteredAsTheEditionHasThem() {
		assertTexts(PATH + "?relation=one_of,none", "$.items[*].relation",
				(relations) -> relations.contains("one_of", "none").doesNotContain("exact", "not_a_data_store"));
	}

	@Test
	void typesAreSorted() {
		assertTexts(PATH + "?sort=-type", "$.items[*].type", (types) -> types.satisfies((found) -> {
			List<String> folded = found.stream().map((type) -> type.toLowerCase(Locale.ROOT)).toList();
			List<String> sorted = new ArrayList<>(folded);
			sorted.sort(Collections.reverseOrder());
			assertThat(folded).isEqualTo(sorted);
		}));
		ok(PATH + "?sort=relation,-type&limit=1").jsonPath("$.items[0].relation").isEqualTo("exact");
	}

	@Test
	void listHasPages() {
		this.client.get()
			.uri(PATH + "?limit=10&offset=20")
			.exchange()
			.expectHeader()
			.value("X-Total-Count", (total) -> assertThat(Integer.parseInt(total)).isGreaterThan(500))
			.expectHeader()
			.value("Link", (link) -> assertThat(link).contains("offset=30>; rel=\"next\""))
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(10);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					?kind=x                    | kind: unknown parameter; known here: type, namespace, service, relation, terraformType, q, sort, limit
					?type=vaults               | type: 'vaults' is not a resource type; it should be like Microsoft.Sql/servers/databases.
					?service=cosmos            | service: 'cosmos' is another name of the service 'azure-cosmos-db'.
					?relation=about            | relation: 'about' is none of the allowed values: exact, one_of, none, not_a_data_store.
					?sort=source               | sort: 'source' is none of the allowed values: type, -type, relation, -relation.
					""")
	void whatIsNotAllowedIsRefused(String query, String detail) {
		this.client.get()
			.uri(PATH + query)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value((text) -> assertThat(String.valueOf(text)).startsWith(detail));
	}

	@Test
	void serviceHasItsTypes() {
		ok("/api/v1/services/azure-sql-database").jsonPath("$.resourceTypes[0]")
			.isEqualTo(Map.of("type", "Microsoft.Sql/servers"))
			.jsonPath("$.resourceTypes[1].condition")
			.isEqualTo("kind is unknown and sku is unknown and tier is unknown");
		assertTexts("/api/v1/services/azure-sql-database", "$.terraformTypes",
				(types) -> types.contains("azurerm_mssql_database", "azurerm_mssql_server").isSorted());
		assertTexts("/api/v1/services/blob-storage", "$.terraformTypes",
				(types) -> types.contains("azurerm_storage_account")
					.doesNotContain("azurerm_storage_account_customer_managed_key"));
		assertTexts("/api/v1/services?id=blob-storage", "$.items[*].resourceTypes[*].type",
				(types) -> types.contains("Microsoft.Storage/storageAccounts"));
	}

	/** Where an edition has no row for premium files, the row of files is about them. */
	@Test
	void serviceHasTheTypesThatItsRowIsAboutAsWell() {
		String premium = PATH + "?q=FileStorage&type=Microsoft.Storage/storageAccounts&edition=";
		ok(premium + "2024-07-19").jsonPath("$.items[0].services[*].id")
			.isEqualTo(List.of("file-premium-storage"))
			.jsonPath("$.items[0].broader")
			.isEqualTo(false);
		ok(premium + "2019-07-02").jsonPath("$.items[0].services[*].id")
			.isEqualTo(List.of("file-storage"))
			.jsonPath("$.items[0].broader")
			.isEqualTo(true);
		assertTexts("/api/v1/services/file-storage?edition=2019-07-02", "$.resourceTypes[*].condition",
				(conditions) -> conditions.contains("kind is FileStorage"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "md", "txt", "ndjson" })
	void noteIsInEachFormat(String format) {
		this.client.get()
			.uri(PATH + "?type=Microsoft.KeyVault/vaults&format=" + format)
			.exchange()
			.expectBody(String.class)
			.value((text) -> assertThat(text).contains("A key store itself.", "key-vault", "2024-07-19"));
	}

	@Test
	void pageOfAServiceShowsItsTypes() {
		this.client.get()
			.uri("/services/azurerm_linux_function_app")
			.header("Accept", "text/html")
			.exchange()
			.expectStatus()
			.isEqualTo(300);
		this.client.get()
			.uri("/services/azure-cosmos-db")
			.header("Accept", "text/html")
			.exchange()
			.expectBody(String.class)
			.value((text) -> assertThat(text).contains("<code>Microsoft.DocumentDB/databaseAccounts</code>")
				.contains("azurerm_cosmosdb_account"));
	}

}
