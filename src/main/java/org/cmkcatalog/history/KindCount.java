package org.cmkcatalog.history;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many changes are of one kind.
 *
 * @param kind the kind of change
 * @param count number of changes
 */
public record KindCount(ChangeKind kind, long count) {

	/** Counts changes by kind, the most important first; no zeros. */
	public static List<KindCount> of(Collection<Change> changes) {
		Map<ChangeKind, Long> counts = changes.stream()
			.collect(Collectors.groupingBy(Change::kind, () -> new EnumMap<>(ChangeKind.class), Collectors.counting()));
		return counts.entrySet().stream().map((of) -> new KindCount(of.getKey(), of.getValue())).toList();
	}

	/** For example: support_changed 16. */
	public String inWords() {
		return "%s %d".formatted(this.kind, this.count);
	}

	/** For example: support_changed 16, removed 11. */
	static String inWords(List<KindCount> counts) {
		return counts.stream().map(KindCount::inWords).collect(Collectors.joining(", "));
	}

}
