package org.cmkcatalog.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.verdict.VerdictCount;

/**
 * Counts of a whole inventory, whatever the filters.
 *
 * @param resources number of resources
 * @param verdicts how many have which verdict, every verdict once
 * @param services how many belong or may belong to which service, the most frequent
 * first; a resource can count for several
 * @param types how many have which type as written, the most frequent first
 * @param resourceGroups how many are in which resource group, the most frequent first;
 * empty if the file does not say
 * @param keysInUse how many use which key now, as far as the file says
 * @param changes how many have which change from the older edition to the newer one;
 * empty unless an edition is compared with
 */
public record CoverageTotals(long resources, List<VerdictCount> verdicts, List<ServiceCount> services,
		List<ValueCount> types, List<ValueCount> resourceGroups, List<ValueCount> keysInUse, List<ValueCount> changes) {

	static CoverageTotals of(List<CoveredResourceRepresentation> items) {
		return new CoverageTotals(items.size(),
				VerdictCount.of(items.stream().map(CoveredResourceRepresentation::verdict)),
				ServiceCount.of(items.stream().map(CoveredResourceRepresentation::services)),
				ValueCount.of(items.stream().map(CoveredResourceRepresentation::type)),
				ValueCount.of(items.stream().flatMap((item) -> Stream.ofNullable(item.resourceGroup()))),
				ValueCount.of(items.stream().flatMap((item) -> Stream.ofNullable(item.keyInUse()))),
				ValueCount.of(items.stream()
					.flatMap((item) -> Stream.ofNullable(item.compared()))
					.map(ComparedRepresentation::change)));
	}

	/** How many resources have a change. */
	public long changed(ResourceChange change) {
		return this.changes.stream()
			.filter((count) -> count.value().equals(change.toString()))
			.mapToLong(ValueCount::count)
			.sum();
	}

	/** The counts other than those of verdicts, a line each. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		add("Services", this.services, lines);
		add("Types", this.types, lines);
		add("Resource groups", this.resourceGroups, lines);
		add("Keys in use", this.keysInUse, lines);
		return lines;
	}

	/** Adds a line of counts, if there are any. */
	static void add(String title, List<?> counts, List<String> lines) {
		if (!counts.isEmpty()) {
			lines.add("%s: %s.".formatted(title,
					counts.stream().map(Object::toString).collect(Collectors.joining(", "))));
		}
	}

}
