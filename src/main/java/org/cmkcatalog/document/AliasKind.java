package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What sort of other name a service has that no edition lists: {@code former_name},
 * {@code later_name}, {@code abbreviation} or {@code common_name}.
 */
public enum AliasKind {

	/** Microsoft called it so before. */
	FORMER_NAME,

	/** Microsoft calls it so now, elsewhere than on the page. */
	LATER_NAME,

	/** A short form. */
	ABBREVIATION,

	/** What tools, policies and people call it. */
	COMMON_NAME;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
