package org.cmkcatalog.coverage;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.cmkcatalog.verdict.Verdict;

/**
 * Which resources to answer with. An empty set selects all.
 *
 * @param verdicts their verdicts
 * @param services ids of the services that they belong or may belong to, one of them
 * @param changes their changes
 */
public record CoverageFilter(Set<Verdict> verdicts, Set<String> services,
		Set<ResourceChange> changes) implements Predicate<CoveredResourceRepresentation> {

	/** Selects all resources. */
	public static final CoverageFilter ALL = new CoverageFilter(Set.of(), Set.of(), Set.of());

	@Override
	public boolean test(CoveredResourceRepresentation item) {
		return (this.verdicts.isEmpty() || this.verdicts.contains(item.verdict()))
				&& (this.services.isEmpty() || isOfService(item)) && (this.changes.isEmpty()
						|| (item.compared() != null && this.changes.contains(item.compared().change())));
	}

	/** Whether it belongs to one of the services in either edition. */
	private boolean isOfService(CoveredResourceRepresentation item) {
		return Stream
			.concat(item.services().stream(),
					(item.compared() != null) ? item.compared().services().stream() : Stream.empty())
			.anyMatch((service) -> this.services.contains(service.id()));
	}

}
