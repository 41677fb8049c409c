package org.cmkcatalog.names;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.ResourceType;
import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.resource.TerraformType;

/**
 * Types of resources as names of services: those of Azure, for example
 * {@code Microsoft.KeyVault/vaults}, and of Terraform, for example
 * {@code azurerm_key_vault}, in any case.
 */
final class TypeNames {

	private static final Pattern AZURE_OF_TERRAFORM = Pattern.compile("azurerm_[a-z0-9_]+");

	private final ResourceTypes types;

	private final KnownServices services;

	TypeNames(Catalog catalog) {
		this.types = catalog.resourceTypes();
		this.services = catalog.services();
	}

	/** The type names of a catalog, always the same. */
	static TypeNames of(Catalog catalog) {
		return catalog.derived(TypeNames.class, TypeNames::new);
	}

	/** The type that a text is, known or not; nothing if it is none. */
	Optional<NamedType> named(String typed) {
		String text = typed.strip();
		return this.types.terraformType(text)
			.map(this::named)
			.or(() -> Optional.of(text.toLowerCase(Locale.ROOT))
				.filter((name) -> AZURE_OF_TERRAFORM.matcher(name).matches())
				.map((name) -> new NamedType(name, MatchKind.TERRAFORM_TYPE, null, this.services)))
			.or(() -> ResourceType.of(text).filter((type) -> type.namespace().contains(".")).map(this::named));
	}

	/** Nothing but the type is known of the resource. */
	private NamedType named(ResourceType type) {
		ResourceRule rule = this.types.rule(type, Map.of()).orElse(null);
		return new NamedType((rule != null && !rule.isPattern()) ? rule.type() : type.toString(),
				MatchKind.RESOURCE_TYPE, rule, this.services);
	}

	private NamedType named(TerraformType terraform) {
		return new NamedType(terraform.name(), MatchKind.TERRAFORM_TYPE, this.types.rule(terraform).orElse(null),
				this.services);
	}

}
