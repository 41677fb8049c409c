package org.cmkcatalog.inventory;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.names;
import static org.cmkcatalog.inventory.InventoryTexts.only;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/**
 * Tables: exports of the portal, Resource Graph, PowerShell, bills and recommendations.
 */
class ResourceTableTests {

	private static final String GROUP = "/subscriptions/s/resourceGroups/rg-1/providers/";

	@ParameterizedTest
	@ValueSource(strings = { "NAME,TYPE,RESOURCE GROUP,LOCATION,SUBSCRIPTION\nweb,App Service,rg-1,West Europe,Prod\n",
			"NAME;RESOURCE TYPE;RESOURCE GROUP\r\nweb;App Service;rg-1\r\n",
			"Name\tType\tResource group\nweb\tApp Service\trg-1",
			"SEP=;\n\"NAME\";\"TYPE\";\"RESOURCE GROUP\";\nweb;App Service;rg-1",
			"sep=\t\r\nNAME\tTYPE\tRESOURCE GROUP\r\nweb\tApp Service\trg-1\r\n",
			"\"NAME\",\"TYPE\",\"RESOURCE GROUP\"\n\nweb,App Service,rg-1\n\n" })
	void exportOfPortalIsReadWhateverSeparatesItsCells(String table) {
		InventoryResource resource = only(table);
		assertThat(resource.resource()).isEqualTo("web");
		assertThat(resource.type()).isEqualTo("App Service");
		assertThat(resource.typeForm()).isEqualTo(TypeForm.DISPLAY_NAME);
		assertThat(resource.azureType()).isNull();
		assertThat(resource.resourceGroup()).isEqualTo("rg-1");
	}

	@Test
	void linkTellsTheType() {
		InventoryResource resource = only(
				"""
						NAME,TYPE,RESOURCE LINK
						web,App Service,https://portal.azure.com/#@example.com/resource/subscriptions/s/resourceGroups/rg-1/providers/Microsoft.Web/sites/web/overview
						""");
		assertThat(resource.resource()).isEqualTo("web");
		assertThat(resource.type()).isEqualTo("App Service");
		assertThat(resource.azureType()).isEqualTo(ResourceType.of("Microsoft.Web/sites").orElseThrow());
		assertThat(resource.resourceGroup()).isEqualTo("rg-1");
	}

	@Test
	void exportOfPowerShellIsReadBehindItsTypeLine() {
		InventoryResource resource = only(
				"""
						#TYPE Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResource
						"ResourceId","Id","Kind","Sku","Name","ResourceGroupName","ResourceType","Tags"
						"%1$sMicrosoft.Web/sites/w","%1$sMicrosoft.Web/sites/w","functionapp","Microsoft.Azure.Management.ResourceManager.Models.Sku","w","rg-1","Microsoft.Web/sites","System.Collections.Hashtable"
						"""
					.formatted(GROUP));
		assertThat(resource.resource()).isEqualTo(GROUP + "Microsoft.Web/sites/w");
		assertThat(resource.properties()).containsEntry(ResourceProperty.KIND, "functionapp")
			.doesNotContainKey(ResourceProperty.SKU);
	}

	@Test
	void exportOfResourceGraphHasObjectsInCells() {
		InventoryResource resource = only(
				"""
						ID,NAME,TYPE,KIND,SKU,PROPERTIES,TAGS
						%1$sMicrosoft.Storage/storageAccounts/a,a,microsoft.storage/storageaccounts,StorageV2,"{""name"":""Standard_ZRS"",""tier"":""Standard""}","{""isHnsEnabled"":true,""encryption"":{""keySource"":""Microsoft.Keyvault"",""keyVaultProperties"":{""keyvaulturi"":""https://h.managedhsm.azure.net"",""keyname"":""k""}}}","{""key"":""x""}"
						"""
					.formatted(GROUP));
		assertThat(resource.properties()).containsEntry(ResourceProperty.SKU, "Standard_ZRS")
			.containsEntry(ResourceProperty.TIER, "Standard")
			.containsEntry(ResourceProperty.HIERARCHICAL_NAMESPACE, "true");
		assertThat(resource.keyUse()).isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
	}

	@Test
	void skuWhenItsColumnHasOtherTextIsUnknown() {
		assertThat(read("""
				NAME,TYPE,SKU
				a,Disk,Premium SSD LRS
				b,Disk,UltraSSD_LRS
				c,Disk,
				""").resources()).extracting((resource) -> resource.properties().get(ResourceProperty.SKU))
			.containsExactly(null, "UltraSSD_LRS", "");
	}

	@Test
	void databaseOfPortalHasItsOwnName() {
		assertThat(only("NAME,TYPE\nmaster (sql-1/master),SQL database\n").properties())
			.containsEntry(ResourceProperty.NAME, "master");
	}

	@Test
	void nameWhenBillGivesThatOfTheParentIsThatOfTheId() {
		assertThat(only("""
				ResourceId,ResourceName,MeterCategory
				%sMicrosoft.Sql/servers/s1/databases/master,s1,SQL Managed Instance
				""".formatted(GROUP)).properties()).containsEntry(ResourceProperty.NAME, "master");
	}

	@Test
	void resourceWhenBilledTwiceIsReadOnce() {
		assertThat(names("""
				Date,ResourceId,MeterCategory,Cost
				1,%1$sMicrosoft.Storage/storageAccounts/a,Storage,1
				2,%1$sMICROSOFT.STORAGE/storageaccounts/A,Bandwidth,1
				""".formatted(GROUP))).containsExactly(GROUP + "Microsoft.Storage/storageAccounts/a");
	}

	@Test
	void billWithoutIdHasMeterCategory() {
		Inventory inventory = read("""
				ResourceName,MeterCategory,Cost
				kv-1,Key Vault,1
				,Microsoft Defender for Cloud,1
				""");
		assertThat(inventory.resources()).singleElement().satisfies((resource) -> {
			assertThat(resource.resource()).isEqualTo("kv-1");
			assertThat(resource.type()).isEqualTo("Key Vault");
			assertThat(resource.typeForm()).isEqualTo(TypeForm.METER_CATEGORY);
		});
		assertThat(inventory.warnings()).singleElement().asString().contains("1 row");
	}

	@Test
	void billWithTitleIsRead() {
		assertThat(names("""
				Usage Data Extract,

				AccountName,Instance ID,Meter Category
				x,%1$sMicrosoft.Storage/storageAccounts/a,Storage
				""".formatted(GROUP))).containsExactly(GROUP + "Microsoft.Storage/storageAccounts/a");
	}

	@Test
	void linkAloneTellsTheType() {
		assertThat(only(
				"NAME,RESOURCE LINK\nkv,https://portal.azure.com/#resource" + GROUP + "Microsoft.KeyVault/vaults/kv\n")
			.type()).isEqualTo("Microsoft.KeyVault/vaults");
	}

	@Test
	void rowWithoutTypeIsCounted() {
		Inventory inventory = read("NAME,TYPE\na,Disk\nb,\n");
		assertThat(inventory.resources()).hasSize(1);
		assertThat(inventory.warnings()).singleElement().asString().contains("1 resource");
	}

	@Test
	void tableWithoutColumnOfTypeIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("NAME,LOCATION\nweb-frontend,West Europe\n"))
			.withMessageContaining("column that says the type")
			.withMessageNotContaining("web-frontend");
	}

	@Test
	void cellWithLineBreaksIsOneCell() {
		assertThat(names("NAME,DESCRIPTION,TYPE\na,\"one\ntwo, three\",Disk\nb,,Disk\n")).containsExactly("a", "b");
	}

}
