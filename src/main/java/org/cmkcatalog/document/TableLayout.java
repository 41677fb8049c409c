package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How a document groups its rows into categories. */
public enum TableLayout {

	/** One table; a category is a row with a bold name. */
	ONE_TABLE,

	/** A heading and a table for each category. */
	TABLE_PER_CATEGORY;

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
