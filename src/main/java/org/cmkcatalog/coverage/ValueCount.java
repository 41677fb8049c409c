package org.cmkcatalog.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many resources have a value.
 *
 * @param value the value, as it was first written
 * @param count number of resources
 */
public record ValueCount(String value, long count) {

	/** Counts values, without regard to case: the most frequent first. */
	static List<ValueCount> of(Stream<?> values) {
		Map<String, ValueCount> counts = new LinkedHashMap<>();
		values.map(Object::toString)
			.forEach((value) -> counts.merge(value.toLowerCase(Locale.ROOT), new ValueCount(value, 1),
					(one, other) -> new ValueCount(one.value(), one.count() + 1)));
		return counts.values().stream().sorted(Comparator.comparingLong(ValueCount::count).reversed()).toList();
	}

	@Override
	public String toString() {
		return "%s %d".formatted(this.value, this.count);
	}

}
