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

/** Plans and states of Terraform and OpenTofu. */
class TerraformTests {

	private static final String GROUP = "/subscriptions/s/resourceGroups/rg-1/providers/";

	@Test
	void stateOfShowHasNestedModules() {
		String state = """
				{"format_version": "1.0", "terraform_version": "1.9.0", "values": {
				 "outputs": {"x": {"value": "azurerm_disk", "sensitive": false}},
				 "root_module": {
				  "resources": [{"address": "data.azurerm_client_config.c", "mode": "data", "type": "azurerm_client_config", "name": "c", "values": {}},
				   {"address": "azurerm_managed_disk.d", "mode": "managed", "type": "azurerm_managed_disk", "name": "d", "deposed_key": "a1", "values": {}},
				   {"address": "azurerm_managed_disk.d", "mode": "managed", "type": "azurerm_managed_disk", "name": "d",
				    "provider_name": "registry.opentofu.org/hashicorp/azurerm",
				    "values": {"name": "disk", "resource_group_name": "rg-1", "storage_account_type": "UltraSSD_LRS"}}],
				  "child_modules": [{"address": "module.a", "child_modules": [{"address": "module.a.module.b[0]", "resources": [
				   {"address": "module.a.module.b[0].azurerm_key_vault.k[\\"x\\"]", "mode": "managed", "type": "azurerm_key_vault", "name": "k", "index": "x", "values": {"name": "kv"}}]}]}]}}}
				""";
		assertThat(read(state).format()).isEqualTo(InventoryFormat.TERRAFORM_STATE);
		assertThat(names(state)).containsExactly("azurerm_managed_disk.d",
				"module.a.module.b[0].azurerm_key_vault.k[\"x\"]");
		InventoryResource disk = named(state, "azurerm_managed_disk.d");
		assertThat(disk.typeForm()).isEqualTo(TypeForm.TERRAFORM_TYPE);
		assertThat(disk.azureType()).isNull();
		assertThat(disk.resourceGroup()).isEqualTo("rg-1");
		assertThat(disk.properties()).containsEntry(ResourceProperty.SKU, "UltraSSD_LRS")
			.containsEntry(ResourceProperty.KIND, "")
			.containsEntry(ResourceProperty.NAME, "disk");
	}

	@Test
	void stateWhenNothingIsInItHasNoResources() {
		Inventory inventory = read("{\"format_version\":\"1.0\",\"terraform_version\":\"1.9.0\"}");
		assertThat(inventory.format()).isEqualTo(InventoryFormat.TERRAFORM_STATE);
		assertThat(inventory.resources()).isEmpty();
	}

	@Test
	void planOfChangesOnlyIsRead() {
		String plan = """
				{"format_version": "0.1", "resource_changes": [
				 {"address": "azurerm_storage_account.a", "mode": "managed", "type": "azurerm_storage_account", "name": "a",
				  "change": {"actions": ["create"], "before": null, "after": {"name": "a", "account_tier": "Standard", "account_replication_type": "GRS"},
				   "after_unknown": {"id": true, "account_kind": true, "is_hns_enabled": true}}},
				 {"address": "azurerm_storage_account.old", "mode": "managed", "type": "azurerm_storage_account", "name": "old",
				  "change": {"actions": ["delete"], "before": {"name": "old"}, "after": null}},
				 {"address": "azurerm_storage_account.kept", "mode": "managed", "type": "azurerm_storage_account", "name": "kept",
				  "change": {"actions": ["no-op"], "before": {}, "after": {"name": "kept", "account_kind": "FileStorage"}}},
				 {"address": "azurerm_storage_account.kept", "mode": "managed", "type": "azurerm_storage_account", "name": "kept", "deposed": "ab",
				  "change": {"actions": ["delete", "create"], "before": {}, "after": {}}},
				 {"address": "data.azurerm_key_vault.k", "mode": "data", "type": "azurerm_key_vault", "name": "k",
				  "change": {"actions": ["read"], "after": {}}}]}""";
		assertThat(read(plan).format()).isEqualTo(InventoryFormat.TERRAFORM_PLAN);
		assertThat(names(plan)).containsExactly("azurerm_storage_account.a", "azurerm_storage_account.kept");
		assertThat(properties(plan, "azurerm_storage_account.a")).containsEntry(ResourceProperty.SKU, "Standard_GRS")
			.doesNotContainKeys(ResourceProperty.KIND, ResourceProperty.HIERARCHICAL_NAMESPACE);
		assertThat(properties(plan, "azurerm_storage_account.kept")).containsEntry(ResourceProperty.KIND, "FileStorage")
			.containsEntry(ResourceProperty.HIERARCHICAL_NAMESPACE, "false");
	}

	@Test
	void planKeepsWhatItDoesNotChange() {
		assertThat(
				names("""
						{"format_version": "1.2", "planned_values": {"root_module": {"resources": [
						  {"address": "azurerm_key_vault.a", "mode": "managed", "type": "azurerm_key_vault", "name": "a", "values": {}}]}},
						 "prior_state": {"values": {"root_module": {"resources": [
						  {"address": "azurerm_key_vault.gone", "mode": "managed", "type": "azurerm_key_vault", "name": "gone", "values": {}}]}}},
						 "resource_drift": [{"address": "azurerm_key_vault.drifted", "mode": "managed", "type": "azurerm_key_vault", "name": "d", "change": {"actions": ["update"], "after": {}}}]}
						"""))
			.containsExactly("azurerm_key_vault.a");
	}

	@Test
	void planWhenItFailedWarns() {
		assertThat(read("{\"format_version\":\"1.2\",\"planned_values\":{},\"errored\":true}").warnings()).hasSize(1);
	}

	@Test
	void keyOfPlannedAccountIsFoundByReference() {
		String plan = """
				{"format_version": "1.2", "resource_changes": [
				 {"address": "module.s[\\"x\\"].azurerm_storage_account.a", "mode": "managed", "type": "azurerm_storage_account", "name": "a", "change": {"actions": ["create"], "after": {"name": "a"}}},
				 {"address": "module.s[\\"y\\"].azurerm_storage_account.a", "mode": "managed", "type": "azurerm_storage_account", "name": "a", "change": {"actions": ["create"], "after": {"name": "b"}}},
				 {"address": "module.s[\\"x\\"].azurerm_storage_account_customer_managed_key.k[0]", "mode": "managed", "type": "azurerm_storage_account_customer_managed_key", "name": "k",
				  "change": {"actions": ["create"], "after": {"key_name": "k", "managed_hsm_key_id": "https://h.managedhsm.azure.net/keys/k"}, "after_unknown": {"storage_account_id": true}}}],
				 "configuration": {"root_module": {"module_calls": {"s": {"module": {"resources": [
				  {"address": "azurerm_storage_account_customer_managed_key.k", "mode": "managed", "expressions": {
				   "storage_account_id": {"references": ["azurerm_storage_account.a.id", "azurerm_storage_account.a"]},
				   "key_vault_id": {"references": ["azurerm_key_vault.v.id"]}}}]}}}}}}""";
		assertThat(named(plan, "module.s[\"x\"].azurerm_storage_account.a").keyUse())
			.isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
		assertThat(named(plan, "module.s[\"y\"].azurerm_storage_account.a").keyUse()).isEqualTo(KeyUse.UNKNOWN);
	}

	@Test
	void stateOfVersion3HasFlatAttributes() {
		String state = """
				{"version": 3, "terraform_version": "0.11.14", "serial": 1, "lineage": "l", "modules": [
				 {"path": ["root"], "outputs": {}, "resources": {
				  "azurerm_storage_account.a.1": {"type": "azurerm_storage_account", "depends_on": [], "primary": {"id": "%1$sMicrosoft.Storage/storageAccounts/a",
				   "attributes": {"id": "%1$sMicrosoft.Storage/storageAccounts/a", "name": "a", "account_kind": "BlobStorage", "customer_managed_key.#": "1",
				    "customer_managed_key.0.key_vault_key_id": "https://v.vault.azure.cn/keys/k/1", "tags.%%": "0"}}, "deposed": []},
				  "azurerm_storage_account.gone": {"type": "azurerm_storage_account", "primary": null, "deposed": [{"id": "x"}]},
				  "data.azurerm_key_vault.k": {"type": "azurerm_key_vault", "primary": {"id": "x", "attributes": {}}}}},
				 {"path": ["root", "a", "b"], "resources": {"azurerm_sql_server.s": {"type": "azurerm_sql_server", "primary": {"attributes": {"name": "s"}}}}}]}
				"""
			.formatted(GROUP);
		assertThat(read(state).format()).isEqualTo(InventoryFormat.TERRAFORM_RAW_STATE);
		assertThat(names(state)).containsExactly("azurerm_storage_account.a[1]",
				"module.a.module.b.azurerm_sql_server.s");
		InventoryResource account = named(state, "azurerm_storage_account.a[1]");
		assertThat(account.properties()).containsEntry(ResourceProperty.KIND, "BlobStorage");
		assertThat(account.keyUse()).isEqualTo(new KeyUse(true, KeyStore.KEY_VAULT));
	}

	@Test
	void stateWhenMembersAreSortedIsTheSame() {
		assertThat(
				names("""
						{"lineage": "l", "resources": [{"instances": [{"attributes": {"name": "a"}, "index_key": 0}], "mode": "managed",
						  "module": "module.m[0]", "name": "x", "type": "azurerm_key_vault"}], "serial": 1, "terraform_version": "1.0.0", "version": 4}
						"""))
			.containsExactly("module.m[0].azurerm_key_vault.x[0]");
	}

	@Test
	void bodyOfAnyResourceMayBeText() {
		InventoryResource resource = only(
				"""
						{"format_version": "1.0", "values": {"root_module": {"resources": [
						 {"address": "azapi_resource.s", "mode": "managed", "type": "azapi_resource", "name": "s", "values": {"name": "st",
						  "type": "Microsoft.Storage/storageAccounts@2023-01-01", "parent_id": "/subscriptions/s/resourceGroups/rg-1",
						  "body": "{\\"kind\\":\\"StorageV2\\",\\"sku\\":{\\"name\\":\\"Standard_LRS\\"},\\"properties\\":{\\"isHnsEnabled\\":true}}"}}]}}}
						""");
		assertThat(resource.type()).isEqualTo("azapi_resource:Microsoft.Storage/storageAccounts@2023-01-01");
		assertThat(resource.azureType()).isEqualTo(ResourceType.of("Microsoft.Storage/storageAccounts").orElseThrow());
		assertThat(resource.resourceGroup()).isEqualTo("rg-1");
		assertThat(resource.properties()).containsEntry(ResourceProperty.KIND, "StorageV2")
			.containsEntry(ResourceProperty.SKU, "Standard_LRS")
			.containsEntry(ResourceProperty.HIERARCHICAL_NAMESPACE, "true");
	}

	@Test
	void solutionHasTheNameOfTheSolution() {
		assertThat(
				only("""
						{"format_version": "1.0", "values": {"root_module": {"resources": [
						 {"address": "azurerm_log_analytics_solution.s", "mode": "managed", "type": "azurerm_log_analytics_solution", "name": "s",
						  "values": {"solution_name": "SecurityInsights", "workspace_name": "w"}}]}}}""")
					.properties())
			.containsEntry(ResourceProperty.NAME, "SecurityInsights");
	}

	@Test
	void containerHasTheKindOfTheAccountThatItNames() {
		assertThat(properties(
				"""
						{"format_version": "1.0", "values": {"root_module": {"resources": [
						 {"address": "azurerm_storage_container.c", "mode": "managed", "type": "azurerm_storage_container", "name": "c", "values": {"name": "c", "storage_account_name": "a"}},
						 {"address": "azurerm_storage_account.a", "mode": "managed", "type": "azurerm_storage_account", "name": "a", "values": {"name": "a", "account_kind": "BlockBlobStorage"}}]}}}
						""",
				"azurerm_storage_container.c"))
			.containsEntry(ResourceProperty.PARENT_KIND, "BlockBlobStorage");
	}

	@Test
	void versionWhenUnknownIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("{\"format_version\":\"2.0\",\"values\":{\"root_module\":{}}}"))
			.withMessageContaining("version");
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("{\"version\":5,\"terraform_version\":\"2.0\",\"lineage\":\"l\",\"resources\":[]}"))
			.withMessageContaining("version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'version': 5, 'terraform_version': '2.0'}",
			"{'version': 5, 'terraform_version': '2.0', 'lineage': 'l', 'resources': [{'type': 'a', 'instances': [{}]}]}",
			"{'resources': [{'a': 1}], 'lineage': 'l', 'version': 5}",
			"{'version': 5, 'terraform_version': '2.0', 'resources': {'a': {'b': 1}}}" })
	void stateWhenItsVersionIsUnknownIsRefused(String state) {
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(state.replace('\'', '"')))
			.withMessageContaining("version of the state file is not known");
	}

	@Test
	void logOfPlanIsRefusedWithWhatToDo() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("{\"@level\":\"info\",\"@message\":\"Terraform 1.9\"}\n{\"@level\":\"info\"}\n"))
			.withMessageContaining("terraform show -json");
	}

}
