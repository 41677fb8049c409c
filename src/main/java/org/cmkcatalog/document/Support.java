package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * What a cell says of a key store: {@code supported} (Yes), {@code not_listed} (a blank
 * cell: the page makes no statement, which does not mean "no"), {@code not_supported} (a
 * dash, in older editions: the page says no), {@code preview} or {@code not_applicable}
 * (N/A).
 */
public enum Support {

	/** The cell says "Yes". */
	SUPPORTED,

	/** The cell is blank, or not about the key store. */
	NOT_LISTED,

	/** The cell is a dash. */
	NOT_SUPPORTED,

	/** The cell says "Preview". */
	PREVIEW,

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
