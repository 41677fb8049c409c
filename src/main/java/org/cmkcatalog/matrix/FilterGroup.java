package org.cmkcatalog.matrix;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The values of a filter, as the form offers them.
 *
 * @param title what is filtered
 * @param isOne whether only one value can be chosen
 * @param values the values
 */
record FilterGroup(String title, boolean isOne, List<FilterValue> values) {

	/** What is chosen, for example: Managed HSM: Supported, Preview. */
	Stream<String> inWords() {
		List<String> chosen = this.values.stream()
			.filter((value) -> value.isChosen() && !value.value().isEmpty())
			.map(FilterValue::label)
			.toList();
		return chosen.isEmpty() ? Stream.empty() : Stream.of("%s: %s".formatted(this.title, String.join(", ", chosen)));
	}

	/**
	 * A value of a filter.
	 *
	 * @param name name of the parameter, as in the API
	 * @param value the value, as in the API; empty for any
	 * @param label what it says
	 * @param mark its mark, if it has one
	 * @param count number of services that it leaves, with the other filters as they are
	 * @param isChosen whether it is chosen
	 */
	record FilterValue(String name, String value, String label, @Nullable Mark mark, int count, boolean isChosen) {

	}

}
