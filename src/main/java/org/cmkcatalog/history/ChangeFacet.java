package org.cmkcatalog.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** Filters to count changes by: {@code kind}, {@code keyStore} or {@code category}. */
enum ChangeFacet {

	/** By kind, the most important first. */
	KIND("kind", (change) -> Stream.of(change.kind()), ChangeFilter::kind),

	/** By key store; changes of a service as a whole are not counted. */
	KEY_STORE("keyStore", (change) -> Stream.ofNullable(change.keyStore()), ChangeFilter::keyStore),

	/** By id of the category; a change counts for each of its categories. */
	CATEGORY("category", (change) -> change.categories().stream(), ChangeFilter::category);

	private final String parameter;

	private final Function<Change, Stream<?>> values;

	private final Function<ChangeFilter, Set<?>> filtered;

	ChangeFacet(String parameter, Function<Change, Stream<?>> values, Function<ChangeFilter, Set<?>> filtered) {
		this.parameter = parameter;
		this.values = values;
		this.filtered = filtered;
	}

	/**
	 * Counts changes that match a filter by the values of this parameter that the filter
	 * allows, in the order of the values; no zeros.
	 */
	Map<String, Long> count(Collection<Change> changes, ChangeFilter filter) {
		Set<?> allowed = this.filtered.apply(filter);
		Map<Object, Long> counts = new TreeMap<>();
		changes.stream()
			.flatMap(this.values)
			.filter((value) -> allowed.isEmpty() || allowed.contains(value))
			.forEach((value) -> counts.merge(value, 1L, Long::sum));
		Map<String, Long> byWord = new LinkedHashMap<>();
		counts.forEach((value, count) -> byWord.put(value.toString(), count));
		return byWord;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.parameter;
	}

}
