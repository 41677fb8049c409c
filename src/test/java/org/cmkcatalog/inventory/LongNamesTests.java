package org.cmkcatalog.inventory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.resource.ResourceProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.names;
import static org.cmkcatalog.inventory.InventoryTexts.only;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/** Names, ids and addresses that would be repeated for each resource that has them. */
class LongNamesTests {

	private static final String ID = "/subscriptions/s/resourceGroups/g/providers/A.B";

	@Test
	void idHasFewAncestors() {
		assertThat(Families.ancestors(ID + "/c/n".repeat(4))).hasSize(3)
			.startsWith(Families.key(ID + "/c/n".repeat(3)));
		assertThat(Families.ancestors(ID + "/c/n".repeat(400))).hasSize(10);
		assertThat(Families.ancestors(ID + "/c/n".repeat(10_000))).isEmpty();
	}

	@Test
	void nameHasFewAncestors() {
		assertThat(Families.ancestors("A.B/c/d/e", "x/y/z")).containsExactly("a.b/c/d x/y", "a.b/c x");
		assertThat(Families.ancestors("A.B" + "/c".repeat(400), "n/".repeat(400))).hasSize(10);
		assertThat(Families.ancestors("A.B/c/d", "n/".repeat(10_000))).isEmpty();
	}

	@Test
	void idOfASlashIsNoEncryptionSet() {
		List<InventoryResource> resources = read(
				"""
						[{"id": "/", "type": "Microsoft.Compute/diskEncryptionSets", "properties": {"activeKey": {"keyUrl": "https://h.managedhsm.azure.net/keys/k"}}},
						 {"name": "d", "type": "Microsoft.Storage/storageAccounts", "properties": {"encryption": {"keySource": "Microsoft.Keyvault"}}}]""")
			.resources();
		InventoryResource alone = only(
				"""
						[{"name": "d", "type": "Microsoft.Storage/storageAccounts", "properties": {"encryption": {"keySource": "Microsoft.Keyvault"}}}]""");
		assertThat(resources.get(1).keyUse()).isEqualTo(alone.keyUse());
	}

	@Test
	void longNameIsNotRepeatedInItsParts() {
		String name = "n".repeat(200_000);
		List<InventoryResource> resources = read("""
				{"contentVersion": "1", "resources": [{"type": "A.B/c", "name": "%s", "resources": [%s]}]}"""
			.formatted(name, parts(2000))).resources();
		assertThat(resources).hasSize(2001);
		assertThat(lengthOfNames(resources)).isLessThan(1_000_000);
	}

	@Test
	void longTypeIsNotRepeatedInItsParts() {
		String open = "{\"type\": \"A.B/%s\", \"name\": \"n\", \"resources\": [".formatted("c".repeat(1900));
		String template = "{\"contentVersion\": \"1\", \"resources\": [" + open + open.replace("A.B/", "").repeat(2)
				+ parts(2000) + "]}]}]}]}";
		assertThat(read(template).resources().stream().mapToLong((each) -> each.type().length()).sum()).isBetween(1900L,
				100_000L);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{'lineage': 'l', 'version': 4, 'resources': [{'mode': 'managed', 'module': '%s', 'type': 'a', 'name': 'n', 'instances': [{}]}]}",
			"{'lineage': 'l', 'version': 4, 'resources': [{'mode': 'managed', 'type': '%s', 'name': 'n', 'instances': [{}]}]}",
			"{'lineage': 'l', 'version': 4, 'resources': [{'mode': 'managed', 'type': 'a', 'name': '%s', 'instances': [{}]}]}",
			"{'lineage': 'l', 'version': 3, 'modules': [{'path': ['root', '%s'], 'resources': {'a.n': {'type': 'a', 'primary': {}}}}]}" })
	void addressThatInstancesShareIsRefusedWhenTooLong(String file) {
		String state = file.replace('\'', '"');
		assertThat(names(state.formatted("secret".repeat(300)))).hasSize(1);
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(state.formatted("secret".repeat(400))))
			.withMessageContaining("address has more than 2000 characters")
			.withMessageNotContaining("secret");
	}

	private static String parts(int count) {
		return IntStream.range(0, count)
			.mapToObj("{\"type\": \"d\", \"name\": \"p%d\"}"::formatted)
			.collect(Collectors.joining(","));
	}

	private static long lengthOfNames(List<InventoryResource> resources) {
		return resources.stream()
			.mapToLong((each) -> each.properties().getOrDefault(ResourceProperty.NAME, "").length())
			.sum();
	}

}
