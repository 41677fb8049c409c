package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which objects of a plan refer to which, as its configuration says. A plan does not know
 * the id of what it has yet to create, so that the id of whose key is set is missing; the
 * configuration has the address instead.
 */
final class TerraformReferences {

	private static final String ENCRYPTION_SET = "diskencryptionsetid";

	/** Addresses by the address of what refers to them; both have no module index. */
	private final Map<String, List<String>> keyed = new HashMap<>();

	private final Map<String, List<String>> encryptionSets = new HashMap<>();

	/** Reads the configuration of a plan. */
	void read(JsonTokens tokens) {
		tokens.members((name) -> {
			if (name.equals("root_module")) {
				module(tokens, "");
			}
		});
	}

	private void module(JsonTokens tokens, String path) {
		tokens.members((name) -> {
			switch (name) {
				case "resources" -> tokens.elements(() -> resource(tokens, path));
				case "module_calls" -> tokens.members((call) -> tokens.members((part) -> {
					if (part.equals("module")) {
						module(tokens, path + "module." + call + ".");
					}
				}));
				default -> {
				}
			}
		});
	}

	private void resource(JsonTokens tokens, String path) {
		StringBuilder address = new StringBuilder(path);
		Expressions expressions = new Expressions();
		tokens.members((name) -> {
			if (name.equals("address")) {
				address.append(tokens.text());
			}
			else if (name.equals("expressions")) {
				tokens.leaves("", expressions);
			}
		});
		if (!expressions.encryptionSets.isEmpty()) {
			this.encryptionSets.put(address.toString(), expressions.encryptionSets);
		}
		if (TerraformObject.isKeySetting(LeafPath.unindexed(address.substring(path.length())))) {
			this.keyed.put(address.toString(), expressions.ids);
		}
	}

	/** Adds to each resource whose key it sets and what holds its key. */
	void resolve(Collection<FoundResource> resources) {
		Map<String, List<String>> byPlainAddress = new HashMap<>();
		if (!this.keyed.isEmpty() || !this.encryptionSets.isEmpty()) {
			for (FoundResource each : resources) {
				each.keys.add(Families.key(each.resource));
				byPlainAddress.computeIfAbsent(withoutIndex(each.resource), (plain) -> new ArrayList<>())
					.add(Families.key(each.resource));
			}
		}
		for (FoundResource each : resources) {
			String configured = LeafPath.unindexed(each.resource);
			String module = module(each.resource);
			for (String id : this.keyed.getOrDefault(configured, List.of())) {
				each.keyedResources.addAll(targets(module + id, byPlainAddress));
			}
			List<String> sets = this.encryptionSets.getOrDefault(configured, List.of())
				.stream()
				.flatMap((set) -> targets(module + set, byPlainAddress).stream())
				.toList();
			if (!sets.isEmpty() && (each.encryptionSets.isEmpty() || each.encryptionSets.remove(""))) {
				each.encryptionSets.addAll(sets);
			}
		}
	}

	/** The objects at an address, or all of those that it has with an index. */
	private static List<String> targets(String address, Map<String, List<String>> byPlainAddress) {
		return address.endsWith("]") ? List.of(Families.key(address)) : byPlainAddress.getOrDefault(address, List.of());
	}

	private static String withoutIndex(String address) {
		return address.endsWith("]") ? address.substring(0, address.lastIndexOf('[')) : address;
	}

	/**
	 * The module of an address, with its indexes and a point at its end; empty at the
	 * root.
	 */
	private static String module(String address) {
		String plain = withoutIndex(address);
		int name = plain.lastIndexOf('.');
		int type = plain.lastIndexOf('.', name - 1);
		return plain.substring(0, type + 1);
	}

	/** What an object refers to by id. */
	private static final class Expressions implements Leaves {

		private final List<String> ids = new ArrayList<>();

		private final List<String> encryptionSets = new ArrayList<>();

		@Override
		public boolean enters(String path) {
			return true;
		}

		@Override
		public boolean wants(String path) {
			return path.endsWith("id/references");
		}

		@Override
		public void leaf(String path, @Nullable String value) {
			if (value == null || !value.endsWith(".id") || value.startsWith("module.")) {
				return;
			}
			String address = value.substring(0, value.length() - ".id".length());
			if (path.endsWith(ENCRYPTION_SET + "/references")) {
				this.encryptionSets.add(address);
			}
			else if (TerraformObject.isKeyed(path)) {
				this.ids.add(address);
			}
		}

	}

}
