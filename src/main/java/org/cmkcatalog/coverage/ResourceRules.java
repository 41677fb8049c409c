package org.cmkcatalog.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.inventory.InventoryResource;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.resource.Condition;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.ResourceType;
import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.resource.TerraformType;
import org.cmkcatalog.resource.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rule for a resource, whatever its file calls the type. The same rule is the
 * same object.
 */
final class ResourceRules {

	/** Providers of Terraform whose resources hold no data in Azure. */
	private static final Set<String> WITHOUT_DATA = Set.of("archive", "azuread", "cloudinit", "external", "http",
			"local", "null", "random", "template", "terraform", "time", "tls");

	/** A real file has a few dozen; each takes a search through all names. */
	private static final int MAX_NAMES = 2000;

	private final ResourceTypes types;

	private final Resolver resolver;

	private final Edition edition;

	/** Rules that follow from the text of a type alone. */
	private final Map<String, Optional<ResourceRule>> byText = new HashMap<>();

	ResourceRules(Catalog catalog, Edition edition) {
		this.types = catalog.resourceTypes();
		this.resolver = Resolver.of(catalog);
		this.edition = edition;
	}

	/** The rule for a resource, or nothing if the catalog does not know its type. */
	Optional<ResourceRule> of(InventoryResource resource) {
		return switch (resource.typeForm()) {
			case AZURE_TYPE -> rule(resource.azureType(), resource.properties(), Map.of());
			case TERRAFORM_TYPE -> ofTerraform(resource);
			case DISPLAY_NAME -> ofDisplayName(resource);
			case METER_CATEGORY -> byText(resource.type(), this::ofName);
		};
	}

	/** The type of an id tells more than the name, but the name can imply a kind. */
	private Optional<ResourceRule> ofDisplayName(InventoryResource resource) {
		Optional<TypeName> name = this.types.named(resource.type());
		ResourceType type = resource.azureType();
		if (type == null) {
			return name.isPresent() ? rule(name.get().type(), resource.properties(), name.get().properties())
					: byText(resource.type(), this::ofName);
		}
		return rule(type, resource.properties(),
				name.filter((named) -> named.type().equals(type)).map(TypeName::properties).orElse(Map.of()));
	}

	private Optional<ResourceRule> ofTerraform(InventoryResource resource) {
		if (resource.azureType() != null) {
			return rule(resource.azureType(), resource.properties(), Map.of());
		}
		Optional<TerraformType> type = this.types.terraformType(resource.type());
		if (type.isEmpty() || type.get().isSetting()) {
			return byText(resource.type(), (text) -> withoutData(text, type.isPresent()));
		}
		return rule(type.get().type(), resource.properties(), type.get().properties());
	}

	/** What follows from the type of a resource goes before what its file says. */
	private Optional<ResourceRule> rule(@Nullable ResourceType type, Map<ResourceProperty, String> stated,
			Map<ResourceProperty, String> implied) {
		if (type == null) {
			return Optional.empty();
		}
		Map<ResourceProperty, String> properties = stated;
		if (!implied.isEmpty()) {
			properties = new HashMap<>(stated);
			properties.putAll(implied);
		}
		return this.types.rule(type, properties);
	}

	private Optional<ResourceRule> byText(String text, Function<String, Optional<ResourceRule>> rule) {
		String key = text.toLowerCase(Locale.ROOT);
		if (this.byText.size() >= MAX_NAMES && !this.byText.containsKey(key)) {
			return Optional.empty();
		}
		return this.byText.computeIfAbsent(key, (absent) -> rule.apply(text));
	}

	private static Optional<ResourceRule> withoutData(String type, boolean isSetting) {
		String provider = type.substring(0, Math.max(0, type.indexOf('_')));
		if (isSetting) {
			return Optional.of(rule(type, Relation.NOT_A_DATA_STORE, List.of(),
					"It sets something of another resource, which counts itself."));
		}
		return WITHOUT_DATA.contains(provider.toLowerCase(Locale.ROOT))
				? Optional.of(rule(type, Relation.NOT_A_DATA_STORE, List.of(),
						"The Terraform provider '%s' manages nothing that holds data in Azure.".formatted(provider)))
				: Optional.empty();
	}

	/** The whole name of one service, as it is looked up elsewhere. */
	private Optional<ResourceRule> ofName(String name) {
		return this.resolver.found(name, this.edition)
			.map((service) -> rule(name, Relation.EXACT, List.of(service.id()),
					"The file names no resource type; this is the service with that name."));
	}

	private static ResourceRule rule(String type, Relation relation, List<String> services, String note) {
		return new ResourceRule(type, Condition.ALWAYS, relation, services, List.of(), false, note, "");
	}

}
