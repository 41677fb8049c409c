package org.cmkcatalog.names;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a name matches: {@code name} (the edition's), {@code former_name},
 * {@code later_name}, {@code abbreviation}, {@code common_name}, {@code part} (some words
 * of a name, or their beginnings) or {@code typo} (something like a name or its part).
 */
public enum MatchKind {

	NAME, FORMER_NAME, LATER_NAME, ABBREVIATION, COMMON_NAME, SUCCESSOR, PART, TYPO;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
