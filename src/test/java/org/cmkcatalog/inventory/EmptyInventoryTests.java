package org.cmkcatalog.inventory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/** Files that list no resource. */
class EmptyInventoryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0060',
			textBlock = """
					[]                                                                  | RESOURCE_LIST
					{"value": []}                                                       | RESOURCE_LIST
					{"data": []}                                                        | RESOURCE_GRAPH
					{"count": 0, "data": [], "skip_token": null, "total_records": 0}    | RESOURCE_GRAPH
					{"data": {"columns": [{"name": "id", "type": "string"}], "rows": []}} | RESOURCE_GRAPH
					NAME,TYPE,RESOURCE GROUP                                            | RESOURCE_TABLE
					{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []} | ARM_TEMPLATE
					{"$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#", "resources": {}} | ARM_TEMPLATE
					{"version": 4, "terraform_version": "1.9.0", "serial": 1, "lineage": "l", "outputs": {}, "resources": [], "check_results": null} | TERRAFORM_RAW_STATE
					{"format_version": "1.0"}                                           | TERRAFORM_STATE
					{"format_version": "1.0", "terraform_version": "1.9.0"}             | TERRAFORM_STATE
					{"format_version": "1.0", "terraform_version": "1.9.0", "values": {"outputs": {}, "root_module": {}}} | TERRAFORM_STATE
					{"format_version": "1.2", "terraform_version": "1.9.0", "planned_values": {"root_module": {}}} | TERRAFORM_PLAN
					""")
	void fileWithoutResourcesIsReadWithWarning(String file, InventoryFormat format) {
		Inventory inventory = read(file);
		assertThat(inventory.format()).isEqualTo(format);
		assertThat(inventory.resources()).isEmpty();
		assertThat(inventory.warnings()).containsExactly("The file lists no resources.");
	}

	@Test
	void warningThatSaysWhyIsTheOnlyOne() {
		assertThat(read("{\"value\": [], \"nextLink\": \"https://management.azure.com/x\"}").warnings()).singleElement()
			.asString()
			.contains("more resources follow");
	}

}
