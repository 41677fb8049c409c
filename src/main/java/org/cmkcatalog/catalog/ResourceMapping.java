package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;

/**
 * What a rule of a resource type says in one edition, which may list only some of the
 * rule's services.
 *
 * @param rule the rule
 * @param relation how a resource maps to services of the edition
 * @param services the services of the edition that a resource belongs to or may belong
 * to, the likeliest first; empty if the relation is {@code none} or
 * {@code not_a_data_store}
 * @param isOtherwise whether the services are those for an edition that lists none of the
 * rule's own: services of rows that are about more
 */
public record ResourceMapping(ResourceRule rule, Relation relation, List<ListedService> services, boolean isOtherwise) {

	/** What a rule says in an edition. */
	public static ResourceMapping of(ResourceRule rule, Edition edition) {
		if (rule.relation() == Relation.NONE || rule.relation() == Relation.NOT_A_DATA_STORE) {
			return new ResourceMapping(rule, rule.relation(), List.of(), false);
		}
		List<ListedService> own = listed(rule.services(), edition);
		List<ListedService> services = own.isEmpty() ? listed(rule.otherwise(), edition) : own;
		return new ResourceMapping(rule, relation(rule, services.size()), services,
				own.isEmpty() && !services.isEmpty());
	}

	private static Relation relation(ResourceRule rule, int services) {
		return switch (services) {
			case 0 -> Relation.NONE;
			case 1 -> rule.relation();
			default -> Relation.ONE_OF;
		};
	}

	private static List<ListedService> listed(List<String> ids, Edition edition) {
		return ids.stream().flatMap((id) -> edition.service(id).stream()).toList();
	}

}
