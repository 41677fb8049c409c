package org.cmkcatalog.inventory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/**
 * What Azure CLI and PowerShell show to people, which is refused with what to ask for.
 */
class ShellOutputTests {

	private static final String ID = "/subscriptions/secret/resourceGroups/g/providers/Microsoft.Web/sites/w";

	private static void assertRefused(String text, String advice) {
		for (String file : new String[] { text, text.replace("\n", "\r\n") }) {
			assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(file))
				.withMessageContaining(advice)
				.withMessageNotContaining("secret");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "WARNING: secret is in preview, \"beta\".\n[\n  {\n    \"id\": \"%s\"\n  }\n]\n",
			"WARNING: a\nWARNING: b\nWARNING: c\nWARNING: d\nWARNING: e\nWARNING: f\n{\"data\":[{\"id\":\"%s\",\"n\":1}]}\n",
			"Command group 'graph' is in preview\n[]\n" })
	void jsonBehindWarningsIsRefused(String text) {
		assertRefused(text.formatted(ID), "other text before its JSON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%1$s\n%1$s\n", "%s", "secret\tglobal\t%s\tMicrosoft.Web/sites\n" })
	void valuesWithoutColumnsAreRefused(String text) {
		assertRefused(text.formatted(ID), "use -o json");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Name    ResourceGroup    Type\n------  ---------------  -------------------\nsecret  g                Microsoft.Web/sites\n",
			"\n\nName   ResourceType        Location\n----   ------------        --------\nsecret Microsoft.Web/sites westeurope\n" })
	void tableForPeopleIsRefused(String text) {
		assertRefused(text, "table for people; use -o json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "- id: %1$s\n  kind: app\n  name: w\n- id: %1$s\n  name: x\n",
			"count: 1\ndata:\n- id: %s\n  name: w\nskip_token: null\n", "- %s\n" })
	void yamlIsRefused(String text) {
		assertRefused(text.formatted(ID), "YAML; use -o json");
	}

	@Test
	void ruleBelowHeaderIsNoResource() {
		Inventory inventory = read("Type\n-------------------\nMicrosoft.Web/sites\n");
		assertThat(inventory.resources()).extracting(InventoryResource::type).containsExactly("Microsoft.Web/sites");
	}

}
