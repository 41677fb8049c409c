package org.cmkcatalog.browse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.FacetField;
import org.cmkcatalog.web.CurrentRequest;

/**
 * How many items of a list, all pages together, have which value.
 *
 * @param name the filter whose values are counted
 * @param values the values that some item has
 */
record FacetRepresentation(FacetField name, List<FacetValueRepresentation> values) {

	static FacetRepresentation of(FacetField field, Map<String, Long> counts) {
		return new FacetRepresentation(field,
				counts.entrySet()
					.stream()
					.map((count) -> new FacetValueRepresentation(count.getKey(), count.getValue(),
							CurrentRequest.with(Map.of(field.toString(), count.getKey()), "offset")))
					.toList());
	}

	/** The counts in a line. */
	String inWords() {
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
	record FacetValueRepresentation(String value, long count, String href) {

	}

}
