package org.cmkcatalog.inventory;

import java.util.Map;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.named;
import static org.cmkcatalog.inventory.InventoryTexts.names;
import static org.cmkcatalog.inventory.InventoryTexts.only;
import static org.cmkcatalog.inventory.InventoryTexts.properties;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/** ARM templates, also as Bicep compiles them. */
class TemplateTests {

	private static final String START = """
			{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
			""";

	@Test
	void childOfResourceHasTheTypesOfBoth() {
		String template = START
				+ """
						"resources": [{"name": "s1", "kind": "v12.0", "resources": [
						  {"type": "databases", "name": "d1", "sku": {"name": "S0"}, "resources": [{"type": "transparentDataEncryption", "name": "current"}]},
						  {"type": "Microsoft.Insights/diagnosticSettings", "name": "diag"}],
						 "comments": "A server", "type": "Microsoft.Sql/servers"}]}""";
		assertThat(read(template).resources()).extracting(InventoryResource::type)
			.containsExactly("Microsoft.Sql/servers", "Microsoft.Sql/servers/databases",
					"Microsoft.Sql/servers/databases/transparentDataEncryption",
					"Microsoft.Insights/diagnosticSettings");
		assertThat(properties(template, "d1")).containsEntry(ResourceProperty.NAME, "s1/d1")
			.containsEntry(ResourceProperty.PARENT_KIND, "v12.0")
			.containsEntry(ResourceProperty.SKU, "S0");
		assertThat(properties(template, "diag")).doesNotContainKey(ResourceProperty.PARENT_KIND);
	}

	@Test
	void resourceWhenItExistsIsNoRow() {
		assertThat(names(START + """
				"languageVersion": "2.0", "resources": {
				 "kv": {"existing": true, "type": "Microsoft.KeyVault/vaults", "name": "kv"},
				 "kv::s": {"type": "Microsoft.KeyVault/vaults/secrets", "name": "kv/s"}}}""")).containsExactly("kv::s");
	}

	@Test
	void templateWithCommentsIsRead() {
		assertThat(names("// exported\n" + START + """
				/* all resources */ "resources": [{"type": "Microsoft.Web/sites", "name": "w"}]}"""))
			.containsExactly("w");
	}

	@Test
	void templateOfDeploymentIsRead() {
		assertThat(names(
				START + """
						"resources": [{"properties": {"mode": "Incremental", "template": {"resources": [{"type": "Microsoft.Web/sites", "name": "inner"}]}},
						  "type": "Microsoft.Resources/deployments", "name": "outer"},
						 {"type": "Microsoft.App/containerApps", "name": "app", "properties": {"template": {"resources": [{"type": "Microsoft.Web/sites", "name": "none"}]}}}]}
						"""))
			.containsExactly("outer", "inner", "app");
	}

	@Test
	void templateElsewhereWarns() {
		assertThat(read(
				START + """
						"resources": [{"type": "Microsoft.Resources/deployments", "name": "d", "properties": {"templateLink": {"uri": "https://example.com/x.json"}}}]}
						""")
			.warnings()).singleElement().asString().contains("linked templates").doesNotContain("example.com");
	}

	@Test
	void factsWhenTheyAreExpressionsAreUnknown() {
		assertThat(only(
				START + """
						"resources": [{"type": "Microsoft.Storage/storageAccounts", "name": "[parameters('n')]", "kind": "[parameters('kind')]",
						  "sku": {"name": "[parameters('sku')]"}, "properties": {"isHnsEnabled": "[parameters('hns')]"}}]}""")
			.properties()).isEqualTo(Map.of(ResourceProperty.TIER, ""));
	}

	@Test
	void namesOfOtherTemplatesAreOtherNames() {
		String template = START
				+ """
						"resources": [{"type": "Microsoft.Storage/storageAccounts", "name": "[parameters('n')]", "kind": "BlockBlobStorage"},
						 {"type": "Microsoft.Resources/deployments", "name": "d", "properties": {"template": {"resources": [
						  {"type": "Microsoft.Storage/storageAccounts/blobServices/containers", "name": "[concat(parameters('n'), '/default/c')]"}]}}}]}""";
		assertThat(properties(template, "[concat(parameters('n'), '/default/c')]"))
			.doesNotContainKey(ResourceProperty.PARENT_KIND);
	}

	@Test
	void extensionResourceOfOldFormHasItsOwnType() {
		assertThat(only(START + """
				"resources": [{"type": "Microsoft.Storage/storageAccounts/providers/roleAssignments",
				  "name": "[concat(parameters('n'), '/Microsoft.Authorization/', guid('x'))]"}]}""").azureType())
			.isEqualTo(ResourceType.of("Microsoft.Authorization/roleAssignments").orElseThrow());
	}

	@Test
	void protectorTellsTheKeyOfItsServer() {
		String template = START
				+ """
						"resources": [{"type": "Microsoft.Sql/servers", "name": "[parameters('s')]"},
						 {"type": "Microsoft.Sql/servers/encryptionProtector", "name": "[format('{0}/current', parameters('s'))]",
						  "properties": {"serverKeyType": "AzureKeyVault", "serverKeyName": "v_k_1", "uri": "https://v.vault.azure.net/keys/k/1"}}]}""";
		assertThat(named(template, "[parameters('s')]").keyUse()).isEqualTo(new KeyUse(true, KeyStore.KEY_VAULT));
	}

	@Test
	void diskHasTheKeyStoreOfTheEncryptionSetThatItRefersTo() {
		assertThat(named(START + """
				"resources": [{"type": "Microsoft.Compute/diskEncryptionSets", "name": "[parameters('set')]",
				  "properties": {"activeKey": {"keyUrl": "https://h.managedhsm.azure.net/keys/k/1"}}},
				 {"type": "Microsoft.Compute/disks", "name": "d", "properties": {"encryption": {
				  "diskEncryptionSetId": "[resourceId('Microsoft.Compute/diskEncryptionSets', parameters('set'))]"}}}]}
				""", "d").keyUse()).isEqualTo(new KeyUse(true, KeyStore.MANAGED_HSM));
	}

	@Test
	void exportOfApiIsRead() {
		assertThat(names(
				"{\"template\": " + START + "\"resources\": [{\"type\": \"Microsoft.Web/sites\", \"name\": \"w\"}]}}"))
			.containsExactly("w");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '"', textBlock = """
			plain/name                                         ~ plain/name
			[[literal]                                         ~ [[literal]
			[parameters('n')]                                  ~ {parameters('n')}
			[concat(parameters('n'), '/default')]              ~ {parameters('n')}/default
			[format('{0}/{1}', parameters('n'), 'it''s')]      ~ {parameters('n')}/it's
			[concat('a', concat('b', variables('c')), ')')]     ~ ab{variables('c')})
			[concat('a'))]                                     ~ {concat('a'))}
			[concat('SecurityInsights(', variables('w'), ')')] ~ SecurityInsights({variables('w')})
			[format('{0}{9}', 'a')]                            ~ a{9}
			[split('a/b', '/')[0]]                             ~ {split('a|b', '|')[0]}
			""")
	void nameHasSegments(String written, String segments) {
		assertThat(TemplateName.of(written).text()).isEqualTo(segments);
	}

	@Test
	void parametersFileIsRefusedWithWhatToDo() {
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read("""
				{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
				 "contentVersion": "1.0.0.0", "parameters": {"name": {"value": "a"}}}"""))
			.withMessageContaining("parameters file; send the template");
	}

}
