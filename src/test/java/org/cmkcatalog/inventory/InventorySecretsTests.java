package org.cmkcatalog.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Secrets of files are in nothing that comes out, whatever happens. */
class InventorySecretsTests {

	private static final String[] SECRETS = { "SECRET-MARKER-123", "U0VDUkVULU1BUktFUi0xMjM=" };

	@ParameterizedTest
	@ValueSource(strings = { "02-az-resource-list-projection-bom.json", "03-arg-cli-paged.json",
			"06-portal-sep-display-only.csv", "08-powershell-export.csv", "11-tfstate-v4.tfstate",
			"13-tf-plan-utf16le.json", "15-arm-exported-template.json", "17-bicep-compiled.json",
			"18-cost-actual-export.csv", "e1-tf-plan-format-0.2.json", "e5-defender-recommendations.csv" })
	void inventoryHasNoSecret(String file) throws IOException {
		Inventory inventory = InventoryFilesTests.read(file);
		assertThat(JsonMapper.shared().writeValueAsString(inventory)).contains("resources").doesNotContain(SECRETS);
		assertThat(inventory.toString()).doesNotContain(SECRETS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "03-arg-cli-paged.json", "11-tfstate-v4.tfstate", "13-tf-plan-utf16le.json",
			"15-arm-exported-template.json", "18-cost-actual-export.csv", "e3-tf-plan-mojibake-invalid.json" })
	void refusalHasNoSecretWhereverTheFileBreaks(String file) throws IOException {
		byte[] whole;
		try (InputStream in = getClass().getResourceAsStream("/inventories/" + file)) {
			whole = in.readAllBytes();
		}
		for (int length = 0; length < whole.length; length += 331) {
			byte[] broken = Arrays.copyOf(whole, length + 9);
			System.arraycopy("\u0001}]\"\"{,\"".getBytes(StandardCharsets.UTF_8), 0, broken, length, 8);
			assertNoSecret(broken);
			assertNoSecret(Arrays.copyOf(whole, length));
		}
	}

	private static void assertNoSecret(byte[] file) {
		Throwable thrown = catchThrowable(() -> InventoryTexts.read(file));
		if (thrown != null) {
			assertThat(thrown).isInstanceOf(InvalidInventoryException.class).hasNoCause().hasNoSuppressedExceptions();
			assertThat(thrown.getMessage()).doesNotContain("SECRET", "MARKER", "U0VD", "azurerm", "rg-", "Microsoft.");
		}
	}

	@Test
	void damagedFileSaysWhereAndWhatHelps() throws IOException {
		assertThat(catchThrowable(() -> InventoryFilesTests.read("e3-tf-plan-mojibake-invalid.json")))
			.isInstanceOf(InvalidInventoryException.class)
			.hasMessageContainingAll("damaged", "line 1, column", "Out-File -Encoding utf8", "terraform show -json");
	}

}
