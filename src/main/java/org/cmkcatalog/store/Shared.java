package org.cmkcatalog.store;

import java.util.HashMap;
import java.util.Map;

/**
 * One instance of values that are equal: editions repeat each other, and most cells are
 * the same few.
 */
final class Shared {

	private final Map<Object, Object> values = new HashMap<>();

	@SuppressWarnings("unchecked") // equal records are of one type
	<T> T one(T value) {
		Object known = this.values.putIfAbsent(value, value);
		return (known != null) ? (T) known : value;
	}

}
