package org.cmkcatalog.resource;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * How a real resource maps to services: {@code exact} (one service), {@code one_of} (what
 * is known of the resource does not decide, or several apply at once; of one service:
 * this one or none), {@code none} (it holds data, and no service of the edition is about
 * it, which says nothing of whether keys are supported) or {@code not_a_data_store} (it
 * holds no data of its own).
 */
public enum Relation {

	EXACT, ONE_OF, NONE, NOT_A_DATA_STORE;

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
