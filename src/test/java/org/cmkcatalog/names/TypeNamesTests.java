package org.cmkcatalog.names;

import java.net.URI;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Resource types wherever a service can be named. The URLs are sent as they are, because
 * a client that encodes them would hide what the server does with slashes.
 */
@ServiceTest
class TypeNamesTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.ResponseSpec get(String uri) {
		return this.client.get().uri(URI.create(uri)).exchange();
	}

	@ParameterizedTest
	@CsvSource({ "Microsoft.KeyVault/vaults, key-vault, resource_type, Microsoft.KeyVault/vaults",
			"microsoft.keyvault/MANAGEDHSMS, key-vault-managed-hsm, resource_type, Microsoft.KeyVault/managedHSMs",
			"Microsoft.DocumentDB/databaseAccounts, azure-cosmos-db, resource_type, Microsoft.DocumentDB/databaseAccounts",
			"azurerm_mssql_database, azure-sql-database, terraform_type, azurerm_mssql_database",
			"AzureRM_Key_Vault, key-vault, terraform_type, azurerm_key_vault" })
	void typeOfOneServiceIsFound(String typed, String id, String match, String name) {
		get("/api/v1/resolve?q=" + typed).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("found")
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of(id))
			.jsonPath("$.items[0].match")
			.isEqualTo(match)
			.jsonPath("$.items[0].matchedName")
			.isEqualTo(name)
			.jsonPath("$.items[0].score")
			.isEqualTo(1.0);
		get("/api/v1/check?keyStore=key_vault&service=" + typed).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.service.id")
			.isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Microsoft.Storage/storageAccounts", "azurerm_storage_account" })
	void typeOfSeveralServicesIsAmbiguous(String typed) {
		get("/api/v1/resolve?q=" + typed).expectBody()
			.jsonPath("$.status")
			.isEqualTo("ambiguous")
			.jsonPath("$.items[0].id")
			.isEqualTo("blob-storage")
			.jsonPath("$.items[*].id")
			.value((ids) -> assertThat(ids).asInstanceOf(InstanceOfAssertFactories.list(String.class))
				.contains("file-storage", "queue-storage", "table-storage"));
		get("/api/v1/services/" + typed).expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.value((detail) -> assertThat(String.valueOf(detail))
				.endsWith(" of several services; repeat it with the id of a candidate."))
			.jsonPath("$.suggestions[0].id")
			.isEqualTo("blob-storage");
		get("/services/" + typed).expectStatus().isEqualTo(300);
	}

	/** No name has a typing error of a type, and no type the words of a name. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Microsoft.Network/virtualNetworks | 'Microsoft.Network/virtualNetworks' is a resource type that is not a data store: it holds no data of its own.
					azurerm_virtual_network           | 'azurerm_virtual_network' is a resource type of Terraform that is not a data store: it holds no data of its own.
					Microsoft.KeyVault/vault          | 'Microsoft.KeyVault/vault' is a resource type that the catalog knows nothing of.
					Contoso.Storage/blobs             | 'Contoso.Storage/blobs' is a resource type that the catalog knows nothing of.
					Microsoft.Web/staticSites         | 'Microsoft.Web/staticSites' is a resource type, and no service of the edition 2024-07-19 is about it. No edition lists Azure Static Web Apps.
					Microsoft.KeyVault/vaults/secrets | 'Microsoft.KeyVault/vaults/secrets' is a resource type and not the name of a service; which services it belongs to is at /api/v1/resource-types?type=Microsoft.KeyVault/vaults/secrets.
					azurerm_cosmos_db                 | 'azurerm_cosmos_db' is a resource type of Terraform that the catalog knows nothing of.
					""")
	void typeOfNoServiceIsUnknownAndSaysWhy(String typed, String reason) {
		this.client.post()
			.uri("/api/v1/lookup")
			.contentType(MediaType.TEXT_PLAIN)
			.body(typed)
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].status")
			.isEqualTo("unknown")
			.jsonPath("$.items[0].candidates.length()")
			.isEqualTo(0)
			.jsonPath("$.items[0].message")
			.value((message) -> assertThat(String.valueOf(message)).startsWith(reason));
		get("/api/v1/check?keyStore=key_vault&service=" + typed).expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.value((detail) -> assertThat(String.valueOf(detail)).startsWith(reason));
	}

	@ParameterizedTest
	@CsvSource({ "Microsoft.KeyVault/vaults, key-vault", "Microsoft.KeyVault%2Fvaults, key-vault",
			"microsoft.sql/managedInstances, azure-sql-managed-instance",
			"Microsoft.DocumentDB%2FdatabaseAccounts, azure-cosmos-db", "azurerm_mssql_database, azure-sql-database" })
	void typeInAPathLeadsToItsService(String typed, String id) {
		for (String part : List.of("?edition=2024-07-19", "/history", "/badge.svg?keyStore=key_vault",
				"/badge.json?keyStore=key_vault")) {
			get("/api/v1/services/" + typed + part).expectStatus()
				.isEqualTo(308)
				.expectHeader()
				.location("/api/v1/services/" + id + part);
		}
		get("/services/" + typed).expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((text) -> assertThat(text).contains("\nname           "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services/azure-sql-database/x", "/api/v1/services/a.b/c/d//e", "/services/a/b",
			"/api/v1/services/Microsoft.KeyVault/vaults/", "/api/v1/services/a%2Fb", "/api/v1/categories/A.B/c" })
	void pathOfNoTypeIsNotFound(String uri) {
		get(uri).expectStatus().isNotFound();
	}

	@Test
	void typeOfAServiceThatOtherEditionsListSaysWhen() {
		get("/api/v1/check?keyStore=key_vault&service=Microsoft.AppConfiguration/configurationStores&edition=2019-07-02")
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:service-not-yet-listed");
	}

	@Test
	void manyNamesMayBeTypes() {
		this.client.post()
			.uri("/api/v1/check?keyStore=managed_hsm")
			.contentType(MediaType.TEXT_PLAIN)
			.body("Microsoft.KeyVault/vaults\nazurerm_storage_account\ncosmos\n")
			.exchange()
			.expectBody()
			.jsonPath("$.items[*].verdict")
			.isEqualTo(List.of("not_listed", "ambiguous", "supported"))
			.jsonPath("$.items[1].candidates[0].match")
			.isEqualTo("terraform_type");
	}

	@Test
	void searchFindsTheServicesOfAType() {
		get("/api/v1/services?q=azurerm_mssql_database").expectBody()
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of("azure-sql-database"));
	}

}
