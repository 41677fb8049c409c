package org.cmkcatalog.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many services or resources have which verdict.
 *
 * @param verdict the verdict
 * @param count number of services or resources
 */
public record VerdictCount(Verdict verdict, long count) {

	/** Counts verdicts: every verdict once, also those that nothing has. */
	public static List<VerdictCount> of(Stream<Verdict> verdicts) {
		Map<Verdict, Long> counts = verdicts.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return Arrays.stream(Verdict.values())
			.map((verdict) -> new VerdictCount(verdict, counts.getOrDefault(verdict, 0L)))
			.toList();
	}

	/** The counts that are not zero, in words. */
	public static String inWords(List<VerdictCount> counts) {
		return counts.stream()
			.filter((verdict) -> verdict.count() > 0)
			.map((verdict) -> "%d %s".formatted(verdict.count(), verdict.verdict()))
			.collect(Collectors.joining(", "));
	}

}
