package org.cmkcatalog.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.inventory.InventoryResource;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.verdict.Judgement;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;

/**
 * Judges resources by an edition. Resources of one rule share one assessment, so that an
 * inventory of any size takes a few dozen.
 */
final class Assessor {

	private final ChosenEdition edition;

	private final Requirement requirement;

	private final ResourceRules rules;

	private final Map<ResourceRule, Assessment> assessments = new IdentityHashMap<>();

	private final Assessment unknown;

	Assessor(ChosenEdition edition, Requirement requirement) {
		this.edition = edition;
		this.requirement = requirement;
		this.rules = new ResourceRules(edition.catalog(), edition.edition());
		this.unknown = new Assessment(false, Relation.NONE, List.of(), Verdict.UNKNOWN,
				List.of(ofType("The catalog does not know this type of resource, "
						+ "which says nothing of whether customer-managed keys are supported.")),
				List.of());
	}

	/** What the edition says of a resource. */
	Assessment of(InventoryResource resource) {
		Optional<ResourceRule> rule = this.rules.of(resource);
		return rule.isEmpty() ? this.unknown : this.assessments.computeIfAbsent(rule.get(), this::assess);
	}

	private Assessment assess(ResourceRule rule) {
		ResourceMapping mapping = ResourceMapping.of(rule, this.edition.edition());
		List<ResourceReasonRepresentation> reasons = new ArrayList<>();
		reasons.add(ofType(inWords(mapping)));
		if (!rule.note().isBlank()) {
			reasons.add(ofType(rule.note()));
		}
		Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
		for (ListedService service : mapping.services()) {
			Judgement judgement = Judgement.of(service, this.requirement);
			verdicts.add(judgement.verdict());
			judgement.reasons().forEach((reason) -> reasons.add(ResourceReasonRepresentation.of(service, reason)));
		}
		List<LinkRepresentation> documentation = mapping.services()
			.stream()
			.flatMap((service) -> this.edition.represent(service).documentation().stream())
			.distinct()
			.toList();
		return new Assessment(true, mapping.relation(), mapping.services().stream().map(ServiceReference::of).toList(),
				verdict(mapping, verdicts), List.copyOf(reasons), documentation);
	}

	/** Of several services, a verdict is only what all of them share. */
	private static Verdict verdict(ResourceMapping mapping, Set<Verdict> verdicts) {
		if (mapping.services().isEmpty()) {
			return (mapping.relation() == Relation.NOT_A_DATA_STORE) ? Verdict.NOT_APPLICABLE : Verdict.UNKNOWN;
		}
		if (mapping.services().size() == 1 && mapping.relation() == Relation.ONE_OF) {
			// or none, of which nothing is known
			return Verdict.AMBIGUOUS;
		}
		if (mapping.rule().hasCaveat() && verdicts.remove(Verdict.SUPPORTED)) {
			verdicts.add(Verdict.SUPPORTED_WITH_CAVEAT);
		}
		if (verdicts.size() == 1) {
			return verdicts.iterator().next();
		}
		return verdicts.equals(EnumSet.of(Verdict.SUPPORTED, Verdict.SUPPORTED_WITH_CAVEAT))
				? Verdict.SUPPORTED_WITH_CAVEAT : Verdict.AMBIGUOUS;
	}

	private ResourceReasonRepresentation ofType(String text) {
		return ResourceReasonRepresentation.ofType(text, this.edition.id());
	}

	private String inWords(ResourceMapping mapping) {
		String condition = mapping.rule().condition().toString();
		String type = condition.isEmpty() ? mapping.rule().type()
				: "%s (%s)".formatted(mapping.rule().type(), condition);
		return switch (mapping.relation()) {
			case EXACT -> "%s is '%s'%s".formatted(type, mapping.services().get(0).name(), broader(mapping));
			case ONE_OF -> (mapping.services().size() == 1)
					? "%s is '%s' or something that the edition does not list.".formatted(type,
							mapping.services().get(0).name())
					: "%s is one of %d services, or several of them apply%s".formatted(type, mapping.services().size(),
							broader(mapping));
			case NONE -> "%s holds data, and %s; that says nothing of whether customer-managed keys are supported."
				.formatted(type, absence(mapping.rule()));
			case NOT_A_DATA_STORE -> "%s holds no data of its own.".formatted(type);
		};
	}

	private static String broader(ResourceMapping mapping) {
		return mapping.isOtherwise() ? "; the edition has no row for the resource itself, and that one is about more."
				: ".";
	}

	/** A service of another edition is worth knowing. */
	private String absence(ResourceRule rule) {
		return rule.services()
			.stream()
			.flatMap((id) -> this.edition.catalog().services().byId(id).stream())
			.findFirst()
			.map(this::absence)
			.orElse("no row of the edition %s is about it".formatted(this.edition.id()));
	}

	private String absence(KnownService service) {
		return this.edition.id().isBefore(service.firstListed())
				? "'%s' is first listed in the edition %s".formatted(service.latestName(), service.firstListed())
				: "'%s' was last listed in the edition %s".formatted(service.latestName(), service.lastListed());
	}

}
