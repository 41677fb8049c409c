package org.cmkcatalog.browse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.EditionTypes;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.document.SearchText;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.ResourceType;
import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.web.ParameterError;

/**
 * Which resource types to return. Values of one parameter are alternatives, repeated or
 * separated by commas. Parameters are combined: all of them must match.
 *
 * @param type types, in any case; a type without rules of its own has those of the
 * pattern that applies to it; at most 200
 * @param namespace namespaces of types, for example Microsoft.Sql, in any case; at most
 * 200
 * @param service ids of services that the resources belong to or may belong to; at most
 * 200
 * @param relation how the resources map to services of the edition
 * @param terraformType types of Terraform, in any case, also of settings: the rule for
 * their resources, as far as the type says; at most 200
 * @param q words to find, in any order, in type, condition, note, the names of services,
 * the types of Terraform and the names that the portal displays; at most 200 characters
 */
record ResourceTypeFilter(@Size(max = 200, message = ResourceTypeFilter.VALUES) Set<String> type,
		@Size(max = 200, message = ResourceTypeFilter.VALUES) Set<String> namespace,
		@Size(max = 200, message = ResourceTypeFilter.VALUES) Set<String> service, Set<Relation> relation,
		@Size(max = 200, message = ResourceTypeFilter.VALUES) Set<String> terraformType,
		@Size(max = 200, message = "has more than 200 characters") String q) {

	static final String VALUES = "takes at most 200 values";

	ResourceTypeFilter {
		type = Objects.requireNonNullElse(type, Set.of());
		namespace = Objects.requireNonNullElse(namespace, Set.of());
		service = Objects.requireNonNullElse(service, Set.of());
		relation = Objects.requireNonNullElse(relation, Set.of());
		terraformType = Objects.requireNonNullElse(terraformType, Set.of());
		q = Objects.requireNonNullElse(q, "");
	}

	/** Refuses what is no type, and services that the edition does not list. */
	void check(ChosenEdition edition) {
		List<ParameterError> errors = new ArrayList<>();
		this.type.stream()
			.filter((text) -> !text.contains("*") && ResourceType.of(text).isEmpty())
			.forEach((text) -> errors.add(new ParameterError("type", text,
					"'%s' is not a resource type; it should be like Microsoft.Sql/servers/databases"
						.formatted(ParameterError.shown(text)),
					List.of())));
		FilterCheck.checkServices("service", this.service, edition, errors);
	}

	/** The rules of an edition that match. */
	Predicate<ResourceMapping> in(EditionTypes edition, ResourceTypes types) {
		Set<ResourceRule> ofTypes = new HashSet<>();
		this.type.forEach((text) -> ofTypes.addAll(rules(text, types)));
		Set<ResourceRule> ofTerraform = this.terraformType.stream()
			.flatMap((name) -> types.terraformType(name).flatMap(types::rule).stream())
			.collect(Collectors.toSet());
		Set<String> namespaces = this.namespace.stream().map(ResourceTypeFilter::fold).collect(Collectors.toSet());
		List<String> words = SearchText.words(this.q);
		return (mapping) -> isAmong(this.type, ofTypes, mapping.rule())
				&& isAmong(this.terraformType, ofTerraform, mapping.rule())
				&& isAmong(this.namespace, namespaces, fold(mapping.rule().type()).split("/")[0])
				&& isAmong(this.relation, this.relation, mapping.relation())
				&& (this.service.isEmpty()
						|| mapping.services().stream().anyMatch((found) -> this.service.contains(found.id())))
				&& (this.q.isBlank() || contains(mapping, edition, words));
	}

	private static List<ResourceRule> rules(String text, ResourceTypes types) {
		List<ResourceRule> own = types.rules().stream().filter((rule) -> rule.type().equalsIgnoreCase(text)).toList();
		Optional<ResourceRule> pattern = ResourceType.of(text).flatMap((type) -> types.rule(type, Map.of()));
		return own.isEmpty() ? pattern.stream().toList() : own;
	}

	private static <T> boolean isAmong(Set<?> wanted, Set<T> found, T value) {
		return wanted.isEmpty() || found.contains(value);
	}

	private boolean contains(ResourceMapping mapping, EditionTypes edition, List<String> words) {
		ResourceRule rule = mapping.rule();
		String text = SearchText.fold(Stream
			.of(Stream.of(rule.type(), rule.condition().toString(), rule.note()),
					mapping.services().stream().flatMap((service) -> Stream.of(service.id(), service.name())),
					edition.names().terraformTypes(rule).stream(), edition.names().displayNames(rule).stream())
			.flatMap((texts) -> texts)
			.collect(Collectors.joining("\n")));
		return words.isEmpty() ? text.contains(SearchText.fold(this.q).strip())
				: words.stream().allMatch(text::contains);
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
