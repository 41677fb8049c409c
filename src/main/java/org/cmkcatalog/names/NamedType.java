package org.cmkcatalog.names;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.jspecify.annotations.Nullable;

/**
 * A type of resources that was typed as the name of a service.
 *
 * @param text the type
 * @param match whether it is one of Azure or of Terraform
 * @param rule what its resources hold, as far as the type says; null if the catalog does
 * not know the type
 * @param services the services of all editions
 */
record NamedType(String text, MatchKind match, @Nullable ResourceRule rule, KnownServices services) {

	/** The services of an edition that the type is a name of, the likeliest first. */
	List<Candidate> candidates(Edition edition) {
		if (this.rule == null || !isName(this.rule)) {
			return List.of();
		}
		List<KnownService> listed = ResourceMapping.of(this.rule, edition)
			.services()
			.stream()
			.map(ListedService::id)
			.flatMap((id) -> this.services.byId(id).stream())
			.toList();
		boolean isMeant = !listed.isEmpty();
		return (isMeant ? listed.stream() : elsewhere(this.rule))
			.map((service) -> new Candidate(service, this.text, this.match, Candidate.LITERAL, isMeant))
			.toList();
	}

	/** A type of Terraform says what the resource is, and an Azure type may not. */
	private boolean isName(ResourceRule of) {
		return this.match == MatchKind.TERRAFORM_TYPE || of.isName();
	}

	/** The services that other editions list. */
	private Stream<KnownService> elsewhere(ResourceRule of) {
		return of.services().stream().flatMap((id) -> this.services.byId(id).stream());
	}

	/** Why it is not the name of one service of an edition, in sentences. */
	String reason(Edition edition) {
		String type = "'%s' is a resource type%s".formatted(this.text,
				(this.match == MatchKind.TERRAFORM_TYPE) ? " of Terraform" : "");
		if (this.rule == null) {
			return "%s that the catalog knows nothing of.".formatted(type);
		}
		ResourceMapping mapping = ResourceMapping.of(this.rule, edition);
		String reason = switch (mapping.relation()) {
			case NOT_A_DATA_STORE -> "%s that is not a data store: it holds no data of its own.";
			case NONE -> "%s, and no service of the edition " + edition.id() + " is about it.";
			default -> isName(this.rule) ? "%s of several services; repeat it with the id of a candidate."
					: "%s and not the name of a service; which services it belongs to is at /api/v1/resource-types?type="
							+ this.text + ".";
		};
		boolean isNoted = mapping.relation() == Relation.NONE || mapping.relation() == Relation.NOT_A_DATA_STORE;
		return reason.formatted(type) + ((isNoted && !this.rule.note().isEmpty()) ? " " + this.rule.note() : "");
	}

}
