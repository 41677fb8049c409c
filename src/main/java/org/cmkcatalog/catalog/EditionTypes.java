package org.cmkcatalog.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.resource.RuleNames;

/** The types of real resources, seen from one edition. */
public final class EditionTypes {

	private final RuleNames names;

	private final List<ResourceMapping> mappings;

	private final Map<ListedService, List<ResourceMapping>> byService = new HashMap<>();

	private EditionTypes(ResourceTypes types, RuleNames names, Edition edition) {
		this.names = names;
		this.mappings = types.rules().stream().map((rule) -> ResourceMapping.of(rule, edition)).toList();
		for (ResourceMapping mapping : this.mappings) {
			mapping.services()
				.forEach((service) -> this.byService.computeIfAbsent(service, (of) -> new ArrayList<>()).add(mapping));
		}
	}

	/** The types of a catalog in one of its editions, always the same. */
	public static EditionTypes of(Catalog catalog, Edition edition) {
		return catalog.derived(OfEditions.class, OfEditions::of).of(edition);
	}

	/** All rules; of one type in the order in which they are tried. */
	public List<ResourceMapping> mappings() {
		return this.mappings;
	}

	/** The rules that lead to a service, alone or with others. */
	public List<ResourceMapping> mappings(ListedService service) {
		return this.byService.getOrDefault(service, List.of());
	}

	/** The types of Terraform that lead to a service, alone or with others, by name. */
	public List<String> terraformTypes(ListedService service) {
		return mappings(service).stream()
			.flatMap((mapping) -> this.names.terraformTypes(mapping.rule()).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/** What the types are called elsewhere. */
	public RuleNames names() {
		return this.names;
	}

	/** The types in each edition, made when first needed. */
	private record OfEditions(ResourceTypes types, RuleNames names, Map<Edition, EditionTypes> made) {

		static OfEditions of(Catalog catalog) {
			return new OfEditions(catalog.resourceTypes(), new RuleNames(catalog.resourceTypes()),
					new ConcurrentHashMap<>());
		}

		EditionTypes of(Edition edition) {
			return this.made.computeIfAbsent(edition, (of) -> new EditionTypes(this.types, this.names, of));
		}

	}

}
