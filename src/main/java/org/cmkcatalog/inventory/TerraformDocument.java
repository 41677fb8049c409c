package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads what Terraform and OpenTofu write: a plan or a state as {@code show -json} does,
 * or a state file of version 3 or 4. Of a plan, what it changes and what it keeps counts,
 * not what was before.
 */
final class TerraformDocument {

	private final Map<String, FoundResource> changes = new LinkedHashMap<>();

	private final Map<String, FoundResource> others = new LinkedHashMap<>();

	private final TerraformReferences references;

	private final ResourceLimit limit;

	private boolean isPlan;

	private boolean isState;

	private boolean isRawState;

	TerraformDocument(ResourceLimit limit) {
		this.limit = limit;
		this.references = new TerraformReferences(limit);
	}

	/**
	 * What the document is; null if it is none of Terraform.
	 * @param marks what the document says of itself
	 * @param isMore whether it has other members; of a workspace without a state,
	 * {@code show -json} writes only marks
	 */
	@Nullable InventoryFormat format(Map<String, String> marks, boolean isMore) {
		if (this.isPlan || this.isState
				|| (marks.containsKey("formatversion") && (marks.containsKey("terraformversion") || !isMore))) {
			if (!marks.getOrDefault("formatversion", "1.0").matches("[01](?:\\..*)?")) {
				throw Unreadable.unknownVersion("format of 'terraform show -json'", "0.x and 1.x");
			}
			return this.isPlan ? InventoryFormat.TERRAFORM_PLAN : InventoryFormat.TERRAFORM_STATE;
		}
		if (this.isRawState || marks.containsKey("lineage")
				|| (marks.containsKey("version") && marks.containsKey("terraformversion"))) {
			if (!marks.getOrDefault("version", "").matches("[34]")) {
				throw Unreadable.unknownVersion("state file", "3 and 4");
			}
			return InventoryFormat.TERRAFORM_RAW_STATE;
		}
		return null;
	}

	/** All resources, with what they say of each other. */
	List<InventoryResource> resources() {
		Map<String, FoundResource> all = new LinkedHashMap<>(this.changes);
		this.others.forEach(all::putIfAbsent);
		this.references.resolve(all.values());
		return Families.join(new ArrayList<>(all.values()));
	}

	/** Reads the configuration of a plan. */
	void configuration(JsonTokens tokens) {
		this.references.read(tokens);
	}

	/** Reads the state of {@code show -json}. */
	void values(JsonTokens tokens) {
		this.isState |= tokens.isObject();
		rootModule(tokens);
	}

	/** Reads what a plan leads to. */
	void planned(JsonTokens tokens) {
		this.isPlan |= tokens.isObject();
		rootModule(tokens);
	}

	private void rootModule(JsonTokens tokens) {
		tokens.members((name) -> {
			if (name.equals("root_module")) {
				module(tokens);
			}
		});
	}

	private void module(JsonTokens tokens) {
		tokens.members((name) -> {
			switch (name) {
				case "resources" -> tokens.elements(() -> add(this.others, shown(tokens)));
				case "child_modules" -> tokens.elements(() -> module(tokens));
				default -> {
				}
			}
		});
	}

	private static TerraformObject shown(JsonTokens tokens) {
		TerraformObject object = new TerraformObject();
		tokens.members((name) -> {
			if (name.equals("values")) {
				tokens.leaves("", object.facts);
			}
			else {
				member(tokens, object, name);
			}
		});
		return object;
	}

	private static void member(JsonTokens tokens, TerraformObject object, String name) {
		String value = tokens.text();
		if (value != null) {
			object.member(LeafPath.segment(name), value);
		}
	}

	private void add(Map<String, FoundResource> resources, TerraformObject object) {
		if (object.isResource()) {
			String address = object.address.isEmpty() ? object.plainAddress() : object.address;
			resources.put(address, object.toResource(address));
			this.limit.check(resources.size());
		}
	}

	/** Reads the changes of a plan. */
	void changes(JsonTokens tokens) {
		this.isPlan |= tokens.isArray();
		tokens.elements(() -> {
			TerraformObject object = new TerraformObject();
			tokens.members((name) -> {
				if (name.equals("change")) {
					tokens.members((part) -> change(tokens, object, part));
				}
				else {
					member(tokens, object, name);
				}
			});
			add(this.changes, object);
		});
	}

	private static void change(JsonTokens tokens, TerraformObject object, String part) {
		switch (part) {
			case "after" -> tokens.leaves("", object.facts);
			case "after_unknown" -> tokens.leaves("", object.facts.unknown());
			case "actions" -> {
				object.isGoing = tokens.isArray();
				tokens
					.elements(() -> object.isGoing &= "delete".equals(tokens.text()) || "forget".equals(tokens.text()));
			}
			default -> {
			}
		}
	}

	/** Reads the resources of a state file of version 4. */
	void resources(JsonTokens tokens) {
		this.isRawState |= tokens.isArray();
		tokens.elements(() -> {
			TerraformObject resource = new TerraformObject();
			List<Instance> instances = new ArrayList<>();
			tokens.members((name) -> {
				if (name.equals("instances")) {
					tokens.elements(() -> {
						instances.add(instance(tokens));
						this.limit.check(instances.size());
					});
				}
				else {
					member(tokens, resource, name);
				}
			});
			instances.forEach((instance) -> add(resource, instance));
		});
	}

	private static Instance instance(JsonTokens tokens) {
		TerraformFacts facts = new TerraformFacts();
		StringBuilder index = new StringBuilder();
		boolean[] isDeposed = new boolean[1];
		tokens.members((name) -> {
			String value = tokens.text();
			switch (name) {
				case "attributes" -> tokens.leaves("", facts);
				case "attributes_flat" -> flat(tokens, facts);
				case "index_key" -> index.append(index(value, tokens.isText()));
				case "deposed" -> isDeposed[0] = value != null && !value.isEmpty();
				default -> {
				}
			}
		});
		return new Instance(index.toString(), isDeposed[0], facts);
	}

	private static void flat(JsonTokens tokens, TerraformFacts facts) {
		tokens.members((path) -> {
			String value = tokens.text();
			facts.flat(path, (value != null) ? value : "");
		});
	}

	private static String index(@Nullable String key, boolean isText) {
		return (key == null) ? ""
				: isText ? "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]" : "[" + key + "]";
	}

	private void add(TerraformObject resource, Instance instance) {
		resource.facts = instance.facts();
		resource.isDeposed = instance.isDeposed();
		resource.address = resource.plainAddress() + instance.index();
		add(this.others, resource);
	}

	/** Reads the modules of a state file of version 3. */
	void modules(JsonTokens tokens) {
		this.isRawState |= tokens.isArray();
		tokens.elements(() -> {
			List<String> path = new ArrayList<>();
			List<TerraformObject> objects = new ArrayList<>();
			tokens.members((name) -> {
				switch (name) {
					case "path" -> tokens.elements(() -> path.add(String.valueOf(tokens.text())));
					case "resources" -> tokens.members((key) -> {
						objects.add(oldResource(tokens, key));
						this.limit.check(objects.size());
					});
					default -> {
					}
				}
			});
			String module = String.join(".", path.stream().skip(1).map("module."::concat).toList());
			if (module.length() > TerraformAddress.MAX_LENGTH) {
				throw Unreadable.longAddress();
			}
			objects.forEach((object) -> {
				object.address = module.isEmpty() ? object.address : module + "." + object.address;
				add(this.others, object);
			});
		});
	}

	/** A resource of version 3; its key is its address, with a point before an index. */
	private static TerraformObject oldResource(JsonTokens tokens, String key) {
		TerraformObject object = new TerraformObject();
		object.mode = key.startsWith("data.") ? "data" : "managed";
		object.address = key.replaceFirst("\\.(\\d+)$", "[$1]");
		object.isGoing = true;
		tokens.members((name) -> {
			switch (name) {
				case "type" -> member(tokens, object, name);
				case "primary" -> {
					object.isGoing = !tokens.isObject();
					tokens.members((part) -> {
						if (part.equals("attributes")) {
							flat(tokens, object.facts);
						}
					});
				}
				default -> {
				}
			}
		});
		return object;
	}

	/** An instance of a resource of a state file. */
	private record Instance(String index, boolean isDeposed, TerraformFacts facts) {
	}

}
