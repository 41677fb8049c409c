package org.cmkcatalog.browse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ResourceTypeReference;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.RuleNames;
import org.cmkcatalog.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A type of resources, and the services of the edition that they belong to if a condition
 * holds.
 *
 * @param type the type as its provider writes it, for example
 * Microsoft.Sql/servers/databases; or a pattern with a * at its beginning or end, for
 * types without rules of their own
 * @param condition when the rule applies, unless that of an earlier item of the type
 * holds; absent if always
 * @param relation how the resources map to services of the edition
 * @param services the services, the likeliest first; empty if there are none
 * @param broader whether the services are those of rows that are about more, because the
 * edition has no row of its own for the resources
 * @param terraformTypes types of Terraform whose resources these are, as far as the type
 * says, by name
 * @param displayNames names that the Azure portal displays for these resources, by name
 * @param isName whether people who type the type mean its services
 * @param note what else qualifies it; absent if there is nothing
 * @param source where that is from
 */
record ResourceTypeRepresentation(String type, @Nullable String condition, Relation relation,
		List<ServiceReference> services, boolean broader, List<String> terraformTypes, List<String> displayNames,
		boolean isName, @Nullable String note, String source) {

	/** Its columns in a table. */
	static final Columns<ResourceTypeRepresentation> COLUMNS = new Columns<ResourceTypeRepresentation>()
		.add("type", ResourceTypeRepresentation::type)
		.add("condition", ResourceTypeRepresentation::condition)
		.add("relation", ResourceTypeRepresentation::relation)
		.add("services", (item) -> item.services().stream().map(ServiceReference::id).toList())
		.addForPrograms("serviceNames", (item) -> item.services().stream().map(ServiceReference::name).toList())
		.addForPrograms("broader", ResourceTypeRepresentation::broader)
		.addDetail("terraformTypes", ResourceTypeRepresentation::terraformTypes)
		.addDetail("displayNames", ResourceTypeRepresentation::displayNames)
		.addForPrograms("isName", ResourceTypeRepresentation::isName)
		.addDetailForPeople("isName", (item) -> item.isName() ? "yes" : "no")
		.addForPrograms("note", ResourceTypeRepresentation::note)
		.addDetail("source", ResourceTypeRepresentation::source)
		.note(ResourceTypeRepresentation::qualifications);

	static ResourceTypeRepresentation of(ResourceMapping mapping, RuleNames names) {
		ResourceRule rule = mapping.rule();
		ResourceTypeReference reference = ResourceTypeReference.of(rule);
		return new ResourceTypeRepresentation(reference.type(), reference.condition(), mapping.relation(),
				mapping.services().stream().map(ServiceReference::of).toList(), mapping.isOtherwise(),
				names.terraformTypes(rule), names.displayNames(rule), rule.isName(),
				rule.note().isEmpty() ? null : rule.note(), rule.source());
	}

	private List<String> qualifications() {
		String subject = new ResourceTypeReference(this.type, this.condition).inWords();
		return Stream
			.of(this.broader ? "the services are of rows that are about more." : "",
					Objects.requireNonNullElse(this.note, ""))
			.filter((text) -> !text.isEmpty())
			.map((text) -> "%s: %s".formatted(subject, text))
			.toList();
	}

}
