package org.cmkcatalog.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the types of resources are called elsewhere, by the rule that applies to them. */
public final class RuleNames {

	private final Map<ResourceRule, SortedSet<String>> terraformTypes = new HashMap<>();

	private final Map<ResourceRule, SortedSet<String>> displayNames = new HashMap<>();

	/** Takes all names of types. */
	public RuleNames(ResourceTypes types) {
		types.terraformTypes()
			.stream()
			.filter((terraform) -> !terraform.isSetting())
			.forEach((terraform) -> types.rule(terraform)
				.ifPresent((rule) -> add(rule, terraform.name(), this.terraformTypes)));
		types.names()
			.forEach((name) -> types.rule(name.type(), name.properties())
				.ifPresent((rule) -> add(rule, name.name(), this.displayNames)));
	}

	private static void add(ResourceRule rule, String name, Map<ResourceRule, SortedSet<String>> names) {
		names.computeIfAbsent(rule, (of) -> new TreeSet<>()).add(name);
	}

	/**
	 * The types of Terraform whose resources a rule is about, as far as the type says,
	 * without settings of other resources. By name.
	 */
	public List<String> terraformTypes(ResourceRule rule) {
		return List.copyOf(this.terraformTypes.getOrDefault(rule, new TreeSet<>()));
	}

	/**
	 * The names that the portal displays for resources that a rule is about, by name.
	 */
	public List<String> displayNames(ResourceRule rule) {
		return List.copyOf(this.displayNames.getOrDefault(rule, new TreeSet<>()));
	}

}
