package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * The content of a cell about a key store: {@code supported} (Yes), {@code not_listed} (a
 * blank cell: the page makes no statement, which does not mean "no") or
 * {@code not_applicable} (N/A).
 */
public enum Support {

	/** The cell says "Yes". */
	SUPPORTED,

	/** The cell is blank. */
	NOT_LISTED,

	/** The cell says "N/A". */
	NOT_APPLICABLE;

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
