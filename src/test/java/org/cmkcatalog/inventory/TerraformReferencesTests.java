package org.cmkcatalog.inventory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.names;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/** Which resources the configuration of a plan relates. */
class TerraformReferencesTests {

	private static final String SETTING = "azurerm_storage_account_customer_managed_key.k";

	private static final String ACCOUNT = "azurerm_storage_account.s";

	private static final String STATIC = "'azurerm_storage_account.s.id', 'azurerm_storage_account.s'";

	private static String change(String address, String after) {
		String type = address.startsWith(SETTING) ? SETTING.replace(".k", "") : ACCOUNT.replace(".s", "");
		return "{'address': '%s', 'mode': 'managed', 'type': '%s', 'name': 'n', 'change': {'actions': ['create'], 'after': {%s}}}"
			.replace('\'', '"')
			.formatted(address.replace("\\", "\\\\").replace("\"", "\\\""), type, after.replace('\'', '"'));
	}

	private static String plan(String references, Stream<String> accounts, Stream<String> settings) {
		String key = "'key_vault_key_id': 'https://v.vault.azure.net/keys/k'";
		String changes = Stream
			.concat(accounts.map((each) -> change(each, "")), settings.map((each) -> change(each, key)))
			.collect(Collectors.joining(","));
		return """
				{"format_version": "1.2", "resource_changes": [%s],
				 "configuration": {"root_module": {"resources": [{"address": "%s", "expressions": {
				  "storage_account_id": {"references": [%s]}}}]}}}""".formatted(changes, SETTING,
				references.replace('\'', '"'));
	}

	private static List<String> encrypted(String plan) {
		return read(plan).resources()
			.stream()
			.filter((each) -> Boolean.TRUE.equals(each.keyUse().isCustomerManaged()))
			.map(InventoryResource::resource)
			.filter((each) -> !each.contains(SETTING))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { STATIC, "'azurerm_storage_account.s', 'each.key'" })
	void keyOfOneOfSeveralIsOfTheOneWithItsIndex(String references) {
		Stream<String> accounts = Stream.of("[\"a\"]", "[\"b\"]", "[\"x[0]\"]", "[\"x.y\\\"]\"]").map(ACCOUNT::concat);
		String plan = plan(references, accounts,
				Stream.of("[\"a\"]", "[\"x[0]\"]", "[\"x.y\\\"]\"]", "[\"z\"]").map(SETTING::concat));
		assertThat(encrypted(plan)).containsExactly(ACCOUNT + "[\"a\"]", ACCOUNT + "[\"x[0]\"]",
				ACCOUNT + "[\"x.y\\\"]\"]");
	}

	@Test
	void keyOfOnlyAccountIsOfItWhateverTheIndex() {
		assertThat(encrypted(plan(STATIC, Stream.of(ACCOUNT), Stream.of(SETTING + "[0]")))).containsExactly(ACCOUNT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a]", "]", "[", "a.b[\"", "a.b[\"x\\", "[]", "..[0]." })
	void addressThatIsNoneIsKept(String address) {
		assertThat(names(plan(STATIC, Stream.of(address), Stream.of(SETTING)))).contains(address);
	}

	@Test
	@Timeout(30)
	void manyKeysOfManyAccountsAreMatched() {
		int count = 30_000;
		String plan = plan(STATIC, IntStream.range(0, count).mapToObj((each) -> ACCOUNT + "[" + each + "]"),
				IntStream.range(0, count).mapToObj((each) -> SETTING + "[" + each + "]"));
		assertThat(encrypted(plan)).hasSize(count);
	}

	@Test
	void modulesThatAreTooLongAreRefused() {
		String open = "{\"module_calls\": {\"" + "secret".repeat(100) + "\": {\"module\": ";
		String plan = "{\"format_version\": \"1.2\", \"configuration\": {\"root_module\": " + open.repeat(10) + "{}"
				+ "}}}".repeat(10) + "}}";
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(plan))
			.withMessageContaining("address has more than 2000 characters")
			.withMessageNotContaining("secret");
	}

}
