package org.cmkcatalog.inventory;

import org.cmkcatalog.document.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmkcatalog.inventory.InventoryTexts.named;
import static org.cmkcatalog.inventory.InventoryTexts.only;

/**
 * Whether definitions show that a customer-managed key is in use, and of what key store.
 */
class KeyEvidenceTests {

	private static KeyUse azure(String type, String properties) {
		return only(
				"[{\"name\": \"x\", \"type\": \"%s\", \"tags\": {\"keyUri\": \"https://t.vault.azure.net/keys/k\"}, \"properties\": %s}]"
					.formatted(type, properties))
			.keyUse();
	}

	private static KeyUse terraform(String type, String attributes) {
		return only("""
				{"format_version": "1.0", "values": {"root_module": {"resources": [
				 {"address": "%1$s.x", "mode": "managed", "type": "%1$s", "name": "x", "values": %2$s}]}}}"""
			.formatted(type, attributes)).keyUse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0060',
			textBlock = """
					DocumentDB/databaseAccounts       | {"keyVaultKeyUri": "https://v.vault.azure.net/keys/k"}                                                                | true  | KEY_VAULT
					DocumentDB/databaseAccounts       | {"keyVaultKeyUri": null}                                                                                             |       |
					DocumentDB/databaseAccounts       | {"keyVaultKeyUri": "[reference(parameters('key')).keyUri]"}                                                          | true  |
					Storage/storageAccounts           | {"encryption": {"keySource": "Microsoft.Storage", "services": {"blob": {"keyType": "Account", "enabled": true}}}}    | false |
					Storage/storageAccounts           | {"encryption": {"keySource": "Microsoft.Keyvault", "keyvaultproperties": {"keyvaulturi": "https://h.managedhsm.azure.net:443/"}}} | true | MANAGED_HSM
					Storage/storageAccounts           | {"encryption": {"keySource": "Microsoft.Storage", "keyVaultProperties": {"keyName": "k", "keyVaultUri": "https://v.vault.azure.net"}}} | false |
					Storage/storageAccounts           | {"encryption": {"keySource": "[parameters('source')]"}}                                                              |       |
					Storage/storageAccounts           | {"encryption": {"requireInfrastructureEncryption": true}}                                                            |       |
					Storage/storageAccounts/encryptionScopes | {"source": "Microsoft.KeyVault", "keyVaultProperties": {"keyUri": "https://v.vault.usgovcloudapi.net/keys/k"}} | true | KEY_VAULT
					CognitiveServices/accounts        | {"encryption": {"keySource": "Microsoft.CognitiveServices"}}                                                         | false |
					EventHub/namespaces               | {"encryption": {"keySource": "Microsoft.KeyVault", "keyVaultProperties": [{"keyName": "k", "keyVaultUri": "https://v.vault.azure.net/"}]}} | true | KEY_VAULT
					DataFactory/factories             | {"encryption": {"keyName": "k", "vaultBaseUrl": "https://v.vault.azure.net", "keyVersion": ""}}                      | true  | KEY_VAULT
					DataFactory/factories             | {"encryption": {"vaultBaseUrl": "https://v.vault.azure.net"}}                                                        |       |
					Synapse/workspaces                | {"encryption": {"cmk": {"status": "Consistent", "key": {"name": "default", "keyVaultUrl": "https://v.vault.azure.net/keys/k"}}}} | true | KEY_VAULT
					Kusto/clusters                    | {"keyVaultProperties": {"keyName": "k", "keyVaultUri": "https://v.vault.azure.net/"}}                                | true  | KEY_VAULT
					ContainerRegistry/registries      | {"encryption": {"status": "disabled"}}                                                                               | false |
					ContainerRegistry/registries      | {"encryption": {"status": "enabled", "keyVaultProperties": {"keyIdentifier": "https://v.vault.azure.net/keys/k"}}}   | true  | KEY_VAULT
					MachineLearningServices/workspaces | {"encryption": {"status": "Enabled", "keyVaultProperties": {"keyVaultArmId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/managedHSMs/h"}}} | true | MANAGED_HSM
					MachineLearningServices/workspaces | {"keyVault": "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v"}                             |       |
					DBforPostgreSQL/flexibleServers   | {"dataEncryption": {"type": "AzureKeyVault", "primaryKeyURI": "https://v.vault.azure.net/keys/k/1"}}                 | true  | KEY_VAULT
					DBforPostgreSQL/flexibleServers   | {"dataEncryption": {"type": "SystemManaged"}}                                                                        | false |
					Databricks/workspaces             | {"encryption": {"entities": {"managedServices": {"keySource": "Default"}, "managedDisk": {"keySource": "Microsoft.Keyvault", "keyVaultProperties": {"keyVaultUri": "https://v.vault.azure.net"}}}}} | true | KEY_VAULT
					Cache/redisEnterprise             | {"encryption": {"customerManagedKeyEncryption": {"keyEncryptionKeyUrl": "https://v.vault.azure.net/keys/k/1"}}}      | true  | KEY_VAULT
					Compute/disks                     | {"encryption": {"type": "EncryptionAtRestWithPlatformKey", "diskEncryptionSetId": "/subscriptions/s/x"}}             | false |
					Compute/disks                     | {"encryption": {"type": "EncryptionAtRestWithPlatformAndCustomerKeys", "diskEncryptionSetId": "/subscriptions/s/x"}} | true  |
					Compute/disks                     | {"encryption": {"diskEncryptionSetId": "/subscriptions/s/x"}}                                                        | true  |
					Compute/virtualMachines           | {"storageProfile": {"osDisk": {"managedDisk": {"diskEncryptionSet": {"id": "/subscriptions/s/x"}}}}}                 | true  |
					Web/sites                         | {"siteConfig": {"appSettings": [{"name": "keyUri", "value": "https://v.vault.azure.net/keys/k"}]}}                   |       |
					App/containerApps                 | {"configuration": {"secrets": [{"name": "x", "keyVaultUrl": "https://v.vault.azure.net/keys/k"}]}}                   |       |
					Compute/virtualMachines           | {"osProfile": {"secrets": [{"vaultCertificates": [{"keyUrl": "https://v.vault.azure.net/keys/k"}]}]}}                |       |
					Compute/virtualMachines           | {"encryptionKey": {"uri": "https://v.vault.azure.net/secrets/s/1"}}                                                  |       |
					Compute/virtualMachines           | {"encryptionKey": {"uri": "https://v.vault.azure.net.example.com/keys/s/1"}}                                         |       |
					KeyVault/vaults                   | {"vaultUri": "https://v.vault.azure.net/", "keyUri": "https://v.vault.azure.net/keys/k"}                             |       |
					""")
	void definitionOfAzureTells(String type, String properties, Boolean isCustomerManaged, KeyStore keyStore) {
		assertThat(azure("Microsoft." + type, properties)).isEqualTo(new KeyUse(isCustomerManaged, keyStore));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0060',
			textBlock = """
					storage_account              | {"customer_managed_key": []}                                                                              |      |
					storage_account              | {"customer_managed_key": [{"managed_hsm_key_id": "https://h.managedhsm.azure.net/keys/k", "key_vault_key_id": ""}]} | true | MANAGED_HSM
					cosmosdb_account             | {"key_vault_key_id": "https://v.vault.azure.net/keys/k"}                                                  | true | KEY_VAULT
					data_factory                 | {"customer_managed_key_id": "https://v.vault.azure.net/keys/k/1"}                                         | true | KEY_VAULT
					mssql_server                 | {"transparent_data_encryption_key_vault_key_id": "https://v.vault.azure.net/keys/k/1"}                    | true | KEY_VAULT
					mssql_server_transparent_data_encryption | {"server_id": "/x", "key_vault_key_id": ""}                                                   |      |
					container_registry           | {"encryption": [{"enabled": false, "key_vault_key_id": ""}]}                                              | false |
					databricks_workspace         | {"managed_services_cmk_key_vault_key_id": "https://v.vault.azure.net/keys/k"}                             | true | KEY_VAULT
					databricks_workspace         | {"customer_managed_key_enabled": true}                                                                    |      |
					eventhub_namespace_customer_managed_key | {"key_vault_key_ids": ["https://v.vault.azure.net/keys/k/1"]}                                  | true | KEY_VAULT
					kusto_cluster_customer_managed_key | {"key_vault_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v", "key_name": "k"} | true | KEY_VAULT
					managed_disk                 | {"disk_encryption_set_id": "/subscriptions/s/x"}                                                          | true |
					linux_web_app                | {"app_settings": {"KEY_URI": "https://v.vault.azure.net/keys/k"}}                                         |      |
					key_vault_key                | {"id": "https://v.vault.azure.net/keys/k/1", "versionless_id": "https://v.vault.azure.net/keys/k"}        |      |
					""")
	void attributesOfTerraformTell(String type, String attributes, Boolean isCustomerManaged, KeyStore keyStore) {
		assertThat(terraform("azurerm_" + type, attributes)).isEqualTo(new KeyUse(isCustomerManaged, keyStore));
	}

	@Test
	void diskHasTheKeyStoreOfItsEncryptionSet() {
		assertThat(
				named("""
						{"format_version": "1.0", "values": {"root_module": {"resources": [
						 {"address": "azurerm_managed_disk.d", "mode": "managed", "type": "azurerm_managed_disk", "name": "d", "values": {"disk_encryption_set_id": "/subscriptions/s/resourceGroups/G/providers/Microsoft.Compute/diskEncryptionSets/e"}},
						 {"address": "azurerm_disk_encryption_set.e", "mode": "managed", "type": "azurerm_disk_encryption_set", "name": "e", "values": {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/e", "managed_hsm_key_id": "https://h.managedhsm.azure.net/keys/k/1"}}]}}}
						""",
						"azurerm_managed_disk.d")
					.keyUse())
			.isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
	}

	private static final String VAULT_KEY = "https://v.vault.azure.net/keys/k/1";

	private static final String HSM_KEY = "https://h.managedhsm.azure.net/keys/k/1";

	private static final String SETS = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/diskEncryptionSets/";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0060',
			textBlock = """
					EventHub/namespaces      | {"encryption": {"keySource": "Microsoft.KeyVault", "keyVaultProperties": [{"keyName": "k", "keyVaultUri": "%s"}, {"keyName": "l", "keyVaultUri": "%s"}]}}
					Databricks/workspaces    | {"encryption": {"entities": {"managedServices": {"keySource": "Microsoft.Keyvault", "keyVaultProperties": {"keyVaultUri": "%s", "keyName": "k"}}, "managedDisk": {"keySource": "Microsoft.Keyvault", "keyVaultProperties": {"keyVaultUri": "%s", "keyName": "k"}}}}}
					DBforPostgreSQL/flexibleServers | {"dataEncryption": {"type": "AzureKeyVault", "primaryKeyURI": "%s", "geoBackupKeyURI": "%s"}}
					""")
	void keyStoreWhenKeysAreInBothIsTheWeaker(String type, String properties) {
		KeyUse weaker = new KeyUse(true, KeyStore.KEY_VAULT);
		assertThat(azure("Microsoft." + type, properties.formatted(VAULT_KEY, HSM_KEY))).isEqualTo(weaker);
		assertThat(azure("Microsoft." + type, properties.formatted(HSM_KEY, VAULT_KEY))).isEqualTo(weaker);
		assertThat(azure("Microsoft." + type, properties.formatted(HSM_KEY, HSM_KEY)))
			.isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
	}

	@Test
	void keyStoreWhenAttributesNameBothIsTheWeaker() {
		String attributes = "{\"managed_services_cmk_key_vault_key_id\": \"%s\", \"managed_disk_cmk_key_vault_key_id\": \"%s\"}";
		KeyUse weaker = new KeyUse(true, KeyStore.KEY_VAULT);
		assertThat(terraform("azurerm_databricks_workspace", attributes.formatted(VAULT_KEY, HSM_KEY)))
			.isEqualTo(weaker);
		assertThat(terraform("azurerm_databricks_workspace", attributes.formatted(HSM_KEY, VAULT_KEY)))
			.isEqualTo(weaker);
	}

	@Test
	void keyStoreWhenAnotherKeyIsComputedIsUnknown() {
		assertThat(azure("Microsoft.EventHub/namespaces", """
				{"encryption": {"keySource": "Microsoft.KeyVault", "keyVaultProperties": [
				 {"keyName": "k", "keyVaultUri": "https://h.managedhsm.azure.net"},
				 {"keyName": "l", "keyVaultUri": "[reference('v').vaultUri]"}]}}""")).isEqualTo(new KeyUse(true, null));
	}

	@Test
	void keyThatWasReplacedDoesNotCount() {
		assertThat(azure("Microsoft.Compute/diskEncryptionSets", """
				{"activeKey": {"keyUrl": "%s"}, "previousKeys": [{"keyUrl": "%s"}]}""".formatted(HSM_KEY, VAULT_KEY)))
			.isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
	}

	@Test
	void vaultOfSecretsDoesNotCount() {
		assertThat(azure("Microsoft.MachineLearningServices/workspaces",
				"""
						{"keyVault": "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v", "encryption": {
						 "status": "Enabled", "keyVaultProperties": {
						  "keyVaultArmId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/managedHSMs/h"}}}"""))
			.isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
	}

	@ParameterizedTest
	@CsvSource({ "v.vault,h.managedhsm,KEY_VAULT", "h.managedhsm,v.vault,KEY_VAULT",
			"h.managedhsm,h.managedhsm,MANAGED_HSM", "h.managedhsm,,", "v.vault,,KEY_VAULT" })
	void clusterHasTheWeakerOfItsKeyAndThatOfItsEncryptionSet(String own, String ofSet, KeyStore keyStore) {
		String cluster = """
				{"type": "Microsoft.ContainerService/managedClusters", "name": "c", "properties": {"diskEncryptionSetID": "%se",
				 "securityProfile": {"azureKeyVaultKms": {"enabled": true, "keyId": "https://%s.azure.net/keys/k/1"}}}}"""
			.formatted(SETS, own);
		String set = (ofSet == null) ? "1" : """
				{"id": "%se", "properties": {"activeKey": {"keyUrl": "https://%s.azure.net/keys/k/1"}}}"""
			.formatted(SETS, ofSet);
		KeyUse expected = new KeyUse(true, keyStore);
		assertThat(named("[%s, %s]".formatted(cluster, set), "c").keyUse()).isEqualTo(expected);
		assertThat(named("[%s, %s]".formatted(set, cluster), "c").keyUse()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "v.vault,h.managedhsm", "h.managedhsm,v.vault" })
	void machineHasTheWeakerOfItsEncryptionSets(String first, String second) {
		assertThat(named("""
				[{"id": "%1$sa", "properties": {"activeKey": {"keyUrl": "https://%2$s.azure.net/keys/k"}}},
				 {"id": "%1$sb", "properties": {"activeKey": {"keyUrl": "https://%3$s.azure.net/keys/k"}}},
				 {"type": "Microsoft.Compute/virtualMachines", "name": "m", "properties": {"storageProfile": {
				  "osDisk": {"managedDisk": {"diskEncryptionSet": {"id": "%1$sa"}}},
				  "dataDisks": [{"managedDisk": {"diskEncryptionSet": {"id": "%1$sb"}}}]}}}]
				""".formatted(SETS, first, second), "m").keyUse()).isEqualTo(new KeyUse(true, KeyStore.KEY_VAULT));
	}

	@ParameterizedTest
	@CsvSource({ "v.vault,h.managedhsm", "h.managedhsm,v.vault" })
	void workspaceHasTheWeakerOfItsKeyAndThatOfItsCompanion(String own, String companion) {
		assertThat(
				named("""
						{"format_version": "1.0", "values": {"root_module": {"resources": [
						 {"address": "d", "mode": "managed", "type": "azurerm_databricks_workspace", "name": "d", "values": {
						  "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Databricks/workspaces/d",
						  "managed_services_cmk_key_vault_key_id": "https://%s.azure.net/keys/k"}},
						 {"address": "c", "mode": "managed", "type": "azurerm_databricks_workspace_root_dbfs_customer_managed_key", "name": "c", "values": {
						  "workspace_id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Databricks/workspaces/d",
						  "key_vault_key_id": "https://%s.azure.net/keys/k"}}]}}}
						"""
					.formatted(own, companion), "d").keyUse())
			.isEqualTo(new KeyUse(true, KeyStore.KEY_VAULT));
	}

	@ParameterizedTest
	@CsvSource({ "h.managedhsm,v.vault,KEY_VAULT", "v.vault,h.managedhsm,KEY_VAULT",
			"h.managedhsm,h.managedhsm,MANAGED_HSM" })
	void plannedClusterHasTheWeakerOfItsKeyAndThatOfItsEncryptionSet(String own, String ofSet, KeyStore keyStore) {
		assertThat(
				named("""
						{"format_version": "1.2", "resource_changes": [
						 {"address": "azurerm_kubernetes_cluster.c", "mode": "managed", "type": "azurerm_kubernetes_cluster", "name": "c", "change": {"actions": ["create"],
						  "after": {"key_management_service": [{"key_vault_key_id": "https://%s.azure.net/keys/k"}]}, "after_unknown": {"disk_encryption_set_id": true}}},
						 {"address": "azurerm_disk_encryption_set.e", "mode": "managed", "type": "azurerm_disk_encryption_set", "name": "e", "change": {"actions": ["create"],
						  "after": {"key_vault_key_id": "https://%s.azure.net/keys/k"}}}],
						 "configuration": {"root_module": {"resources": [{"address": "azurerm_kubernetes_cluster.c", "expressions": {
						  "disk_encryption_set_id": {"references": ["azurerm_disk_encryption_set.e.id", "azurerm_disk_encryption_set.e"]}}}]}}}
						"""
					.formatted(own, ofSet), "azurerm_kubernetes_cluster.c").keyUse())
			.isEqualTo(new KeyUse(true, keyStore));
	}

	@ParameterizedTest
	@CsvSource({ "h.managedhsm,v.vault", "v.vault,h.managedhsm" })
	void clusterOfTemplateHasTheWeakerOfItsKeyAndThatOfItsEncryptionSet(String own, String ofSet) {
		assertThat(
				named("""
						{"contentVersion": "1", "resources": [
						 {"type": "Microsoft.ContainerService/managedClusters", "name": "c", "properties": {
						  "diskEncryptionSetID": "[resourceId('Microsoft.Compute/diskEncryptionSets', 'e')]",
						  "securityProfile": {"azureKeyVaultKms": {"enabled": true, "keyId": "https://%s.azure.net/keys/k"}}}},
						 {"type": "Microsoft.Compute/diskEncryptionSets", "name": "e", "properties": {"activeKey": {"keyUrl": "https://%s.azure.net/keys/k"}}}]}
						"""
					.formatted(own, ofSet), "c").keyUse())
			.isEqualTo(new KeyUse(true, KeyStore.KEY_VAULT));
	}

}
