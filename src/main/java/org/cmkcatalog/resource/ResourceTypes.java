package org.cmkcatalog.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of resource types, and the other names that types have. Immutable. */
public final class ResourceTypes {

	private final List<ResourceRule> rules;

	private final List<TerraformType> terraformTypes;

	private final List<TypeName> names;

	private final Map<String, List<ResourceRule>> rulesByType = new LinkedHashMap<>();

	private final List<ResourceRule> patterns = new ArrayList<>();

	private final Map<String, TerraformType> terraformByName = new HashMap<>();

	private final Map<String, TypeName> namesByKey = new HashMap<>();

	private final DerivedNames derivedNames;

	/**
	 * Puts the types together.
	 * @param rules all rules; of one type in the order in which they are tried
	 * @param terraformTypes the types of Terraform
	 * @param names the names that the portal displays
	 */
	public ResourceTypes(List<ResourceRule> rules, List<TerraformType> terraformTypes, List<TypeName> names) {
		this.rules = List.copyOf(rules);
		// databases order text in ways of their own
		this.terraformTypes = terraformTypes.stream().sorted(Comparator.comparing(TerraformType::name)).toList();
		this.names = names.stream()
			.sorted(Comparator.comparing((TypeName name) -> key(name.name())).thenComparing(TypeName::name))
			.toList();
		for (ResourceRule rule : rules) {
			if (rule.isPattern()) {
				this.patterns.add(rule);
			}
			else {
				this.rulesByType.computeIfAbsent(key(rule.type()), (type) -> new ArrayList<>()).add(rule);
			}
		}
		this.terraformTypes.forEach((type) -> this.terraformByName.put(key(type.name()), type));
		this.names.forEach((name) -> this.namesByKey.putIfAbsent(DerivedNames.key(name.name()), name));
		this.derivedNames = new DerivedNames(known());
	}

	private List<ResourceType> known() {
		Stream<ResourceType> ruled = this.rules.stream().flatMap((rule) -> ResourceType.of(rule.type()).stream());
		Stream<ResourceType> managed = this.terraformTypes.stream().flatMap((type) -> Stream.ofNullable(type.type()));
		Stream<ResourceType> named = this.names.stream().map(TypeName::type);
		return Stream.of(ruled, managed, named).flatMap((types) -> types).toList();
	}

	private static String key(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** All rules, of one type in the order in which they are tried. */
	public List<ResourceRule> rules() {
		return this.rules;
	}

	/** The types of Terraform, by name. */
	public List<TerraformType> terraformTypes() {
		return this.terraformTypes;
	}

	/** The names that the portal displays, in alphabetical order. */
	public List<TypeName> names() {
		return this.names;
	}

	/**
	 * The rule for a resource.
	 * @param type its type
	 * @param properties what is known of it; see {@link Condition#holds}
	 * @return the rule, or nothing if the type has none
	 */
	public Optional<ResourceRule> rule(ResourceType type, Map<ResourceProperty, String> properties) {
		List<ResourceRule> own = this.rulesByType.get(type.key());
		if (own != null) {
			return own.stream().filter((rule) -> rule.condition().holds(properties)).findFirst();
		}
		return this.patterns.stream()
			.filter((rule) -> matches(key(rule.type()), type.key()) && rule.condition().holds(properties))
			.findFirst();
	}

	/**
	 * The rule for a resource of Terraform of which only the type is known. It has no
	 * properties but those that its type implies.
	 * @param terraform its type
	 * @return the rule, or nothing if its Azure type has none
	 */
	public Optional<ResourceRule> rule(TerraformType terraform) {
		Map<ResourceProperty, String> properties = new EnumMap<>(ResourceProperty.class);
		for (ResourceProperty property : ResourceProperty.values()) {
			properties.put(property, terraform.properties().getOrDefault(property, ""));
		}
		return Optional.ofNullable(terraform.type()).flatMap((type) -> rule(type, properties));
	}

	private static boolean matches(String pattern, String type) {
		return pattern.startsWith("*") ? type.endsWith(pattern.substring(1))
				: type.startsWith(pattern.substring(0, pattern.length() - 1));
	}

	/** A type of Terraform by its name, in any case. */
	public Optional<TerraformType> terraformType(String name) {
		return Optional.ofNullable(this.terraformByName.get(key(name)));
	}

	/**
	 * A type by a name that the portal displays, in any case: one of the names, or else
	 * one that follows from a type, as "Route table" from
	 * {@code Microsoft.Network/routeTables}.
	 */
	public Optional<TypeName> named(String name) {
		String stripped = name.strip();
		return Optional.ofNullable(this.namesByKey.get(DerivedNames.key(stripped)))
			.or(() -> this.derivedNames.type(stripped)
				.map((type) -> new TypeName(stripped, type, Map.of(), "the last segment of the type")));
	}

}
