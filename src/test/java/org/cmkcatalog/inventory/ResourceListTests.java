package org.cmkcatalog.inventory;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.named;
import static org.cmkcatalog.inventory.InventoryTexts.names;
import static org.cmkcatalog.inventory.InventoryTexts.only;
import static org.cmkcatalog.inventory.InventoryTexts.properties;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/** Resources that Azure lists as JSON. */
class ResourceListTests {

	private static final String GROUP = "/subscriptions/s/resourceGroups/rg-1/providers/";

	@Test
	void listOfAzureCliHasIdsAndGroups() {
		InventoryResource resource = only(
				"""
						[{"id": "%sMicrosoft.Sql/servers/s1/databases/d1", "kind": "v12.0,user", "location": "westeurope",
						  "name": "s1/d1", "properties": null, "resourceGroup": "rg-1", "sku": {"name": "S0", "tier": "Standard"},
						  "type": "Microsoft.Sql/servers/databases"}]"""
					.formatted(GROUP));
		assertThat(resource.resource()).isEqualTo(GROUP + "Microsoft.Sql/servers/s1/databases/d1");
		assertThat(resource.type()).isEqualTo("Microsoft.Sql/servers/databases");
		assertThat(resource.typeForm()).isEqualTo(TypeForm.AZURE_TYPE);
		assertThat(resource.resourceGroup()).isEqualTo("rg-1");
		assertThat(resource.properties()).containsEntry(ResourceProperty.NAME, "s1/d1")
			.containsEntry(ResourceProperty.KIND, "v12.0,user")
			.containsEntry(ResourceProperty.SKU, "S0")
			.containsEntry(ResourceProperty.TIER, "Standard");
	}

	@Test
	void resourceWhenAloneIsRead() {
		assertThat(names("""
				{"id": "%sMicrosoft.Web/sites/w", "kind": "app", "name": "w", "properties": {"siteConfig": null},
				 "type": "Microsoft.Web/sites"}""".formatted(GROUP))).containsExactly(GROUP + "Microsoft.Web/sites/w");
	}

	@Test
	void listWhenKeysAreInLowerCaseIsTheSame() {
		assertThat(properties("""
				[{"id": "%1$smicrosoft.storage/storageaccounts/a", "type": "microsoft.storage/storageaccounts",
				  "kind": "storagev2", "properties": {"ishnsenabled": true}}]""".formatted(GROUP),
				GROUP + "microsoft.storage/storageaccounts/a"))
			.containsEntry(ResourceProperty.HIERARCHICAL_NAMESPACE, "true");
	}

	@Test
	void listOfPowerShellIsRead() {
		InventoryResource resource = named(
				"""
						[{"ResourceId": "%1$sMicrosoft.Storage/storageAccounts/a", "Id": "%1$sMicrosoft.Storage/storageAccounts/a",
						  "Kind": "StorageV2", "ResourceName": "a", "Name": "a", "Properties": null,
						  "ResourceGroupName": "rg-1", "ResourceType": "Microsoft.Storage/storageAccounts",
						  "Sku": {"Name": "Standard_LRS", "Tier": "Standard"}, "Tags": {"note": "x"}, "SubscriptionId": "s"},
						 {"ResourceId": "%1$sMicrosoft.Web/serverFarms/p", "ResourceType": "Microsoft.Web/serverFarms"}]
						"""
					.formatted(GROUP),
				GROUP + "Microsoft.Storage/storageAccounts/a");
		assertThat(resource.resourceGroup()).isEqualTo("rg-1");
		assertThat(resource.properties()).containsEntry(ResourceProperty.SKU, "Standard_LRS")
			.doesNotContainKey(ResourceProperty.HIERARCHICAL_NAMESPACE);
	}

	@Test
	void listWhenPowerShellHasCutItWarns() {
		Inventory inventory = read(
				"""
						[{"ResourceId": "%1$sMicrosoft.Storage/storageAccounts/a", "ResourceType": "Microsoft.Storage/storageAccounts",
						  "Kind": "StorageV2", "Sku": "Microsoft.Azure.Management.ResourceManager.Models.Sku",
						  "Properties": {"isHnsEnabled": true, "encryption": "@{keySource=Microsoft.Storage}"}}]"""
					.formatted(GROUP));
		assertThat(inventory.warnings()).singleElement().asString().contains("ConvertTo-Json -Depth");
		assertThat(inventory.resources().get(0).keyUse()).isEqualTo(KeyUse.UNKNOWN);
		assertThat(inventory.resources().get(0).properties()).doesNotContainKeys(ResourceProperty.SKU,
				ResourceProperty.TIER);
	}

	@Test
	void pageWhenLinkFollowsWarns() {
		assertThat(read("""
				{"value": [{"id": "%sMicrosoft.Web/sites/w", "type": "Microsoft.Web/sites"}],
				 "nextLink": "https://management.azure.com/next"}""".formatted(GROUP)).warnings()).singleElement()
			.asString()
			.contains("one page of several")
			.doesNotContain("management.azure.com");
	}

	@Test
	void pageWhenItIsTheOnlyOneDoesNotWarn() {
		Inventory inventory = read("""
				{"count": 1, "data": [{"id": "%sMicrosoft.Web/sites/w", "type": "microsoft.web/sites"}],
				 "skip_token": null, "total_records": 1, "resultTruncated": "false"}""".formatted(GROUP));
		assertThat(inventory.format()).isEqualTo(InventoryFormat.RESOURCE_GRAPH);
		assertThat(inventory.warnings()).isEmpty();
	}

	@Test
	void pageWhenSkipTokenHasDollarWarns() {
		assertThat(
				read("""
						{"totalRecords": 1, "count": 1, "data": [{"type": "microsoft.web/sites", "name": "w"}], "$skipToken": "abc"}
						""")
					.warnings())
			.singleElement()
			.asString()
			.contains("more resources follow");
	}

	@Test
	void resultInFormOfTableIsRead() {
		assertThat(properties("""
				{"totalRecords": 1, "count": 1, "data": {"columns": [{"name": "name", "type": "string"},
				  {"name": "type", "type": "string"}, {"name": "sku_name", "type": "string"}],
				 "rows": [["r", "microsoft.cache/redisenterprise", "Enterprise_E10"]]}}""", "r"))
			.containsEntry(ResourceProperty.SKU, "Enterprise_E10");
	}

	@Test
	void extensionResourceIsNoPartOfWhatItExtends() {
		InventoryResource resource = named("""
				[{"id": "%1$sMicrosoft.Storage/storageAccounts/a/providers/Microsoft.Insights/diagnosticSettings/d"},
				 {"id": "%1$sMicrosoft.Storage/storageAccounts/a", "kind": "StorageV2"}]""".formatted(GROUP),
				GROUP + "Microsoft.Storage/storageAccounts/a/providers/Microsoft.Insights/diagnosticSettings/d");
		assertThat(resource.azureType())
			.isEqualTo(ResourceType.of("Microsoft.Insights/diagnosticSettings").orElseThrow());
		assertThat(resource.type()).isEqualTo("Microsoft.Insights/diagnosticSettings");
		assertThat(resource.properties()).doesNotContainKey(ResourceProperty.PARENT_KIND);
	}

	@Test
	void innerTypeOfPropertiesIsNotTheType() {
		assertThat(only("""
				[{"name": "vm/ext", "type": "Microsoft.Compute/virtualMachines/extensions",
				  "properties": {"type": "AzurePolicyforWindows", "kind": "x"}}]""").type())
			.isEqualTo("Microsoft.Compute/virtualMachines/extensions");
	}

	@Test
	void childHasTheKindOfItsParent() {
		assertThat(properties("""
				[{"id": "%1$sMicrosoft.Storage/storageAccounts/a/blobServices/default/containers/c"},
				 {"id": "%1$sMicrosoft.STORAGE/storageAccounts/A", "kind": "BlockBlobStorage"}]""".formatted(GROUP),
				GROUP + "Microsoft.Storage/storageAccounts/a/blobServices/default/containers/c"))
			.containsEntry(ResourceProperty.PARENT_KIND, "BlockBlobStorage");
	}

	@Test
	void kindWhenOthersHaveItIsNone() {
		assertThat(properties("""
				[{"name": "a", "type": "Microsoft.Web/sites", "kind": "functionapp"},
				 {"name": "b", "type": "Microsoft.Web/sites"}]""", "b")).containsEntry(ResourceProperty.KIND, "");
	}

	@Test
	void kindWhenNotAskedForIsUnknown() {
		assertThat(properties("[{\"N\": 1, \"name\": \"b\", \"type\": \"Microsoft.Web/sites\"}]", "b"))
			.doesNotContainKeys(ResourceProperty.KIND, ResourceProperty.SKU, ResourceProperty.TIER);
	}

	@Test
	void queriedPropertiesAreFound() {
		InventoryResource resource = only("""
				[{"name": "a", "type": "microsoft.storage/storageaccounts", "sku_name": "Premium_LRS",
				  "properties_encryption_keySource": "Microsoft.Keyvault", "properties_isHnsEnabled": true,
				  "properties_encryption_keyVaultProperties_keyVaultUri": "https://k.vault.azure.net/"}]""");
		assertThat(resource.keyUse()).isEqualTo(new KeyUse(true, KeyStore.KEY_VAULT));
		assertThat(resource.properties()).containsEntry(ResourceProperty.SKU, "Premium_LRS")
			.containsEntry(ResourceProperty.HIERARCHICAL_NAMESPACE, "true");
	}

	@Test
	void resourcesWithoutTypeAreCounted() {
		Inventory inventory = read("""
				[{"name": "a", "type": "Microsoft.Web/sites"}, {"name": "b"}, "c"]""");
		assertThat(inventory.resources()).hasSize(1);
		assertThat(inventory.warnings()).singleElement().asString().contains("2 resources");
	}

	@Test
	void listWhenEmptyHasNoResources() {
		assertThat(read("[]").resources()).isEmpty();
	}

	@Test
	void listOfOtherThingsIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("[{\"name\": \"a\", \"type\": \"string\"}]"))
			.withMessageContaining("az resource list");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"[{'type': 'microsoft.web/sites', 'count_': 7}, {'type': 'microsoft.sql/servers', 'count_': 2}]",
			"{'count': 2, 'data': [{'type': 'microsoft.web/sites', 'n': 7}, {'type': 'microsoft.sql/servers', 'n': 2}]}",
			"type,count_\nmicrosoft.web/sites,7\nmicrosoft.sql/servers,2\n" })
	void countsByTypeAreReadWithWarning(String file) {
		Inventory inventory = read(file.replace('\'', '"'));
		assertThat(inventory.resources()).extracting(InventoryResource::type)
			.containsExactly("microsoft.web/sites", "microsoft.sql/servers");
		assertThat(inventory.warnings()).singleElement().asString().contains("may be counts", "2 rows");
	}

	@Test
	void listOfIdsHasAResourceForEach() {
		Inventory inventory = read("""
				["%1$sMicrosoft.Web/sites/w", "%1$sMicrosoft.Sql/servers/s/databases/d"]""".formatted(GROUP));
		assertThat(inventory.format()).isEqualTo(InventoryFormat.RESOURCE_LIST);
		assertThat(inventory.warnings()).isEmpty();
		assertThat(inventory.resources()).extracting(InventoryResource::resource)
			.containsExactly(GROUP + "Microsoft.Web/sites/w", GROUP + "Microsoft.Sql/servers/s/databases/d");
		assertThat(inventory.resources()).extracting(InventoryResource::type)
			.containsExactly("Microsoft.Web/sites", "Microsoft.Sql/servers/databases");
		assertThat(inventory.resources()).extracting(InventoryResource::resourceGroup).containsOnly("rg-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{'n': 'secret', 't': 'Microsoft.Web/sites'}]", "[{'name': 'secret'}]",
			"{'data': [{'name': 'secret', 'kind': 'app'}]}", "[['secret', 'Microsoft.Web/sites']]" })
	void listWhenQueryLeftOutTypeAndIdIsRefusedWithWhatToDo(String file) {
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(file.replace('\'', '"')))
			.withMessageContaining("use -o json and keep id or type")
			.withMessageNotContaining("secret");
	}

}
