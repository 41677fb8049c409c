package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a cell says of a key store: {@code supported} (Yes), {@code not_listed} (a blank
 * cell: the page does not say, which is never a "no") or {@code not_applicable} (N/A).
 */
public enum Support {

	/** The cell says "Yes". */
	SUPPORTED,

	/** The cell is blank. */
	NOT_LISTED,

	/** The cell says "N/A". */
	NOT_APPLICABLE;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
