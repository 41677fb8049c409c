package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * The kind of a name that no edition lists: {@code former_name}, {@code later_name},
 * {@code abbreviation} or {@code common_name} of a service, or
 * {@code means_nothing_here}.
 */
public enum AliasKind {

	/** Microsoft used this name before. */
	FORMER_NAME,

	/** Microsoft uses this name now, but not on the page. */
	LATER_NAME,

	/** A short form. */
	ABBREVIATION,

	/** A name that tools, policies or people use. */
	COMMON_NAME,

	/** A name of something that no edition lists. */
	MEANS_NOTHING_HERE;

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
