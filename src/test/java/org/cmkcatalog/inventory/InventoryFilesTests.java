package org.cmkcatalog.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
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
