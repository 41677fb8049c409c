package org.cmkcatalog.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.resource.ResourceProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole files of each tool, and what resources they have. */
class InventoryFilesTests {

	static Inventory read(String file) throws IOException {
		try (InputStream in = InventoryFilesTests.class.getResourceAsStream("/inventories/" + file)) {
			return new InventoryReader().read(in);
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			02-az-resource-list-projection-bom.json, RESOURCE_LIST
			03-arg-cli-paged.json, RESOURCE_GRAPH
			06-portal-sep-display-only.csv, RESOURCE_TABLE
			08-powershell-export.csv, RESOURCE_TABLE
			11-tfstate-v4.tfstate, TERRAFORM_RAW_STATE
			13-tf-plan-utf16le.json, TERRAFORM_PLAN
			15-arm-exported-template.json, ARM_TEMPLATE
			17-bicep-compiled.json, ARM_TEMPLATE
			18-cost-actual-export.csv, RESOURCE_TABLE
			e1-tf-plan-format-0.2.json, TERRAFORM_PLAN
			e5-defender-recommendations.csv, RESOURCE_TABLE
			""")
	void fileHasItsResourcesInOrder(String file, InventoryFormat format) throws IOException {
		Inventory inventory = read(file);
		assertThat(inventory.format()).isEqualTo(format);
		assertThat(inventory.resources()).extracting((resource) -> List.of(resource.resource(), resource.type()))
			.containsExactlyElementsOf(expected(file));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			03-arg-cli-paged.json          | storageAccounts/stclaimslake            | true  | MANAGED_HSM
			03-arg-cli-paged.json          | storageAccounts/stclaimsapp             | false |
			03-arg-cli-paged.json          | disks/disk-claims-0                     | true  | KEY_VAULT
			03-arg-cli-paged.json          | snapshots/snap-claims-0                 | false |
			03-arg-cli-paged.json          | mongoClusters/mongo-claims              |       |
			11-tfstate-v4.tfstate          | azurerm_cognitive_account.oai           | true  | KEY_VAULT
			11-tfstate-v4.tfstate          | azurerm_key_vault_secret.s              |       |
			15-arm-exported-template.json  | [parameters('servers_sql_lab_name')]    | false |
			15-arm-exported-template.json  | [parameters('sites_fn_lab_name')]       |       |
			""")
	void resourceHasTheKeyThatTheFileShows(String file, String resource, Boolean isCustomerManaged, KeyStore keyStore)
			throws IOException {
		assertThat(resource(file, resource).keyUse()).isEqualTo(new KeyUse(isCustomerManaged, keyStore));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "unknown", emptyValue = "",
			textBlock = """
					02-az-resource-list-projection-bom.json | web-shop                      | KIND                   | unknown
					03-arg-cli-paged.json         | disks/disk-claims-0                     | KIND                   | ''
					03-arg-cli-paged.json         | Redis/redis-claims                      | SKU                    | Premium
					03-arg-cli-paged.json         | storageAccounts/stclaimsold             | HIERARCHICAL_NAMESPACE | false
					03-arg-cli-paged.json         | projects/triage                         | PARENT_KIND            | AIServices
					06-portal-sep-display-only.csv | alerts (soc-sql/alerts)                | NAME                   | alerts
					08-powershell-export.csv      | vm-cost_OsDisk_1_0aa1bb2c               | SKU                    | unknown
					11-tfstate-v4.tfstate         | azurerm_mssql_database.dw               | SKU                    | DW100c
					11-tfstate-v4.tfstate         | azurerm_sql_database.legacy             | TIER                   | Standard
					11-tfstate-v4.tfstate         | azapi_resource.search                   | SKU                    | standard
					17-bicep-compiled.json        | acct::blobs::drop                       | PARENT_KIND            | BlockBlobStorage
					17-bicep-compiled.json        | adx                                     | SKU                    | Dev(No SLA)_Standard_E2a_v4
					18-cost-actual-export.csv     | servers/sqlfin/databases/app            | NAME                   | app
					""")
	void resourceHasThePropertiesThatTheFileShows(String file, String resource, ResourceProperty property, String value)
			throws IOException {
		assertThat(resource(file, resource).properties().get(property)).isEqualTo(value);
	}

	private static InventoryResource resource(String file, String end) throws IOException {
		return read(file).resources()
			.stream()
			.filter((each) -> each.resource().endsWith(end))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No resource " + end));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			03-arg-cli-paged.json     | 23 of 2412 resources
			18-cost-actual-export.csv | 1 row.
			""")
	void fileWarnsOfWhatIsMissing(String file, String warning) throws IOException {
		assertThat(read(file).warnings()).singleElement().asString().contains(warning);
	}

	private static List<List<String>> expected(String file) throws IOException {
		String name = file.replaceFirst("\\.[a-z]+$", ".expected.csv");
		try (var rows = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					InventoryFilesTests.class.getResourceAsStream("/inventories/" + name), StandardCharsets.UTF_8))) {
			return rows.stream()
				.map((row) -> List.of(row.getField("resource"), row.getField("type_as_written")))
				.toList();
		}
	}

}
