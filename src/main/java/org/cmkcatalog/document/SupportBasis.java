package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * How an edition comes to say something of a key store: {@code stated} (the cell is about
 * it, even if it is blank), {@code inferred} (one cell is about both key stores and says
 * "no" of customer-managed keys as such) or {@code not_covered} (the whole edition does
 * not speak of the key store, so nothing in it is listed).
 */
public enum SupportBasis {

	/** The cell is about the key store. */
	STATED,

	/** The cell is about customer-managed keys in any key store. */
	INFERRED,

	/** The edition does not speak of the key store. */
	NOT_COVERED;

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
