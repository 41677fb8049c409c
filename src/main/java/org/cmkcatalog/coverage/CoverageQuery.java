package org.cmkcatalog.coverage;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.names.AbsentServices;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.verdict.Verdict;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of an inventory to answer with, and what to compare with. The counts
 * are always of the whole inventory.
 *
 * @param verdict only resources with one of these verdicts
 * @param service only resources that belong or may belong to one of these services, in
 * either edition: ids or whole names
 * @param compareTo another edition to judge the same inventory by: a date as YYYY-MM-DD,
 * {@code latest} or {@code pinned}
 * @param change only resources with one of these changes from the older of the two
 * editions to the newer one; needs compareTo
 * @param file path of the inventory, as SARIF should name it, at most 1000 characters;
 * {@code inventory} if left out
 */
record CoverageQuery(Set<Verdict> verdict,
		Set<@Size(max = Resolver.MAX_LENGTH, message = "has more than 200 characters") String> service,
		@Nullable String compareTo, Set<ResourceChange> change,
		@Size(max = 1000, message = "has more than 1000 characters") @Nullable String file) {

	CoverageQuery {
		verdict = Objects.requireNonNullElse(verdict, Set.of());
		service = Objects.requireNonNullElse(service, Set.of());
		change = Objects.requireNonNullElse(change, Set.of());
	}

	/** The edition to compare with, or null if there is none to. */
	@Nullable ChosenEdition compared(Editions editions) {
		if (this.compareTo == null) {
			return null;
		}
		return editions.find(this.compareTo)
			.orElseThrow(() -> invalid(ParameterError.notAllowed("compareTo", this.compareTo, editions.allowed())));
	}

	CoverageFilter filter(ChosenEdition edition) {
		if (!this.change.isEmpty() && this.compareTo == null) {
			throw invalid(new ParameterError("change", this.change.iterator().next().toString(),
					"needs compareTo, the edition to compare with", List.of()));
		}
		return new CoverageFilter(this.verdict,
				this.service.stream().map((name) -> id(name, edition)).collect(Collectors.toSet()), this.change);
	}

	private static String id(String name, ChosenEdition edition) {
		return edition.catalog()
			.services()
			.byId(name)
			.or(() -> Resolver.of(edition.catalog()).found(name, edition.edition()))
			.map(KnownService::id)
			.orElseThrow(
					() -> ProblemException.invalidParameters(
							List.of(new ParameterError("service", name,
									"'%s' is not the id or a whole name of one service"
										.formatted(ParameterError.shown(name)),
									List.of())),
							AbsentServices.nearest(name, edition)));
	}

	private static ProblemException invalid(ParameterError error) {
		return ProblemException.invalidParameters(List.of(error));
	}

}
