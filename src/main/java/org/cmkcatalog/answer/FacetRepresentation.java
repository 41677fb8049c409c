package org.cmkcatalog.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmkcatalog.web.CurrentRequest;

/**
 * How many items of a list, all pages together, have which value.
 *
 * @param name the filter whose values are counted
 * @param values the values that some item has
 */
public record FacetRepresentation(String name, List<FacetValueRepresentation> values) {

	/**
	 * Represents the counts of a filter, with links into the list of the current request.
	 * @param filter name of the filter
	 * @param counts number of items by value
	 */
	public static FacetRepresentation of(String filter, Map<String, Long> counts) {
		return new FacetRepresentation(filter,
				counts.entrySet()
					.stream()
					.map((count) -> new FacetValueRepresentation(count.getKey(), count.getValue(),
							CurrentRequest.with(Map.of(filter, count.getKey()), "offset")))
					.toList());
	}

	/** The counts in a line. */
	public String inWords() {
		return "%s: %s.".formatted(this.name,
				this.values.stream()
					.map((value) -> "%s %d".formatted(value.value(), value.count()))
					.collect(Collectors.joining(", ")));
	}

	/**
	 * A value of a filter, with how many items of a list have it.
	 *
	 * @param value the value
	 * @param count number of items
	 * @param href path of the list with the value as its filter; its total is this count
	 */
	public record FacetValueRepresentation(String value, long count, String href) {

	}

}
