package org.cmkcatalog.names;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a name matches: {@code name} (the edition's), {@code former_name},
 * {@code later_name}, {@code abbreviation}, {@code common_name}, {@code part} (some words
 * of a name, or their beginnings) or {@code typo} (something like a name or its part).
 */
public enum MatchKind {

	/** The name in the edition. */
	NAME,

	/** A name that it had before. */
	FORMER_NAME,

	/** A name that it got later. */
	LATER_NAME,

	/** A short form. */
	ABBREVIATION,

	/** What tools, policies and people call it. */
	COMMON_NAME,

	/** What the service of that name became. */
	SUCCESSOR,

	/** Some words of a name, or their beginnings. */
	PART,

	/** Something like a name or a part of one. */
	TYPO;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
