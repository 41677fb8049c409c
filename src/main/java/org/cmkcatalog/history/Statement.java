package org.cmkcatalog.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.history.ChangeSide.Evidence;

/**
 * What an edition says in one field of a service, in all its rows together.
 *
 * @param values what is said, by what is compared of it
 * @param evidence where it is said
 */
record Statement(Map<String, String> values, List<Evidence> evidence) {

	static Statement of(Collection<Value> values, List<Evidence> evidence) {
		Map<String, String> texts = new LinkedHashMap<>();
		values.forEach((value) -> texts.putIfAbsent(value.compared(), value.text()));
		return new Statement(texts, evidence);
	}

	boolean saysTheSameAs(Statement other) {
		return this.values.keySet().equals(other.values.keySet());
	}

	/**
	 * Something said.
	 *
	 * @param compared what makes it the same as another
	 * @param text how it is shown
	 */
	record Value(String compared, String text) {

		static Value of(String text) {
			return new Value(text, text);
		}

	}

}
