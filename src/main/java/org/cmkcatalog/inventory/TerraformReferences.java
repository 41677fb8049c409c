package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which objects of a plan refer to which, as its configuration says. A plan does not know
 * the id of what it has yet to create, so that the id of whose key is set is missing; the
 * configuration has the address instead.
 */
final class TerraformReferences {

	private static final String ENCRYPTION_SET = "diskencryptionsetid";

	/** What each object that sets a key refers to, by its address without indexes. */
	private final Map<String, Set<String>> keyed = new HashMap<>();

	private final Map<String, List<String>> encryptionSets = new HashMap<>();

	private final ResourceLimit limit;

	TerraformReferences(ResourceLimit limit) {
		this.limit = limit;
	}

	/** Reads the configuration of a plan. */
	void read(JsonTokens tokens) {
		tokens.members((name) -> {
			if (name.equals("root_module")) {
				module(tokens, "");
			}
		});
	}

	private void module(JsonTokens tokens, String path) {
		if (path.length() > TerraformAddress.MAX_LENGTH) {
			throw Unreadable.longAddress();
		}
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
		StringBuilder address = new StringBuilder();
		Expressions expressions = new Expressions();
		tokens.members((name) -> {
			String text = tokens.text();
			if (name.equals("address") && text != null) {
				address.append(text);
			}
			else if (name.equals("expressions")) {
				tokens.leaves("", expressions);
			}
		});
		if (path.length() + address.length() <= TerraformAddress.MAX_LENGTH) {
			add(path, address.toString(), expressions);
		}
	}

	private void add(String path, String address, Expressions expressions) {
		if (!expressions.encryptionSets.isEmpty()) {
			this.encryptionSets.put(path + address, expressions.encryptionSets);
		}
		if (TerraformObject.isKeySetting(address) && !expressions.ids.isEmpty()) {
			this.keyed.put(path + address, expressions.ids);
		}
		this.limit.check(this.encryptionSets.size());
		this.limit.check(this.keyed.size());
	}

	/** Adds to each resource whose key it sets and what holds its key. */
	void resolve(Collection<FoundResource> resources) {
		if (this.keyed.isEmpty() && this.encryptionSets.isEmpty()) {
			return;
		}
		Map<String, FoundResource> byAddress = new HashMap<>();
		for (FoundResource each : resources) {
			if (each.resource.length() <= TerraformAddress.MAX_LENGTH) {
				each.keys.add(Families.key(each.resource));
				byAddress.put(each.resource, each);
			}
		}
		byAddress.forEach((address, resource) -> resolve(TerraformAddress.of(address), resource, byAddress));
	}

	private void resolve(TerraformAddress address, FoundResource resource, Map<String, FoundResource> byAddress) {
		for (String id : this.keyed.getOrDefault(address.configured(), Set.of())) {
			target(address, id, byAddress)
				.ifPresent((target) -> resource.keyedResources.add(Families.key(target.resource)));
		}
		List<String> sets = this.encryptionSets.getOrDefault(address.configured(), List.of())
			.stream()
			.flatMap((set) -> target(address, set, byAddress).stream())
			.map((target) -> Families.key(target.resource))
			.toList();
		if (!sets.isEmpty() && (resource.encryptionSets.isEmpty() || resource.encryptionSets.remove(""))) {
			resource.encryptionSets.addAll(sets);
		}
	}

	/**
	 * The object of the same module that a reference means: the one of that address, or
	 * of several the one that has the same index as what refers to it.
	 */
	private static Optional<FoundResource> target(TerraformAddress from, String reference,
			Map<String, FoundResource> byAddress) {
		String target = from.module() + reference;
		return Optional.ofNullable(byAddress.get(target))
			.or(() -> Optional.ofNullable(byAddress.get(target + from.index())));
	}

	/** What an object refers to by id. */
	private static final class Expressions implements Leaves {

		/** More than any object that sets a key refers to. */
		private static final int MAX_IDS = 10;

		private final Set<String> ids = new LinkedHashSet<>();

		private final List<String> encryptionSets = new ArrayList<>();

		private String previous = "";

		private String previousPath = "";

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
			if (value == null || value.startsWith("module.") || value.length() > TerraformAddress.MAX_LENGTH) {
				return;
			}
			if (value.endsWith(".id")) {
				refer(path, value.substring(0, value.length() - ".id".length()));
			}
			// A plan has azurerm_disk.d[each.key].id as azurerm_disk.d and each.key.
			else if ((value.equals("each.key") || value.equals("count.index")) && path.equals(this.previousPath)) {
				refer(path, this.previous);
			}
			this.previous = value;
			this.previousPath = path;
		}

		private void refer(String path, String address) {
			if (path.endsWith(ENCRYPTION_SET + "/references")) {
				this.encryptionSets.add(address);
			}
			else if (TerraformObject.isKeyed(path) && this.ids.size() < MAX_IDS) {
				this.ids.add(address);
			}
		}

	}

}
