package org.cmkcatalog.names;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a name matches: {@code name} (the edition's), {@code former_name},
 * {@code later_name}, {@code abbreviation}, {@code common_name}, {@code successor} (what
 * the service of that name became), {@code resource_type} (of Azure),
 * {@code terraform_type}, {@code part} (some words of a name, or their beginnings) or
 * {@code typo} (something like a name or its part).
 */
public enum MatchKind {

	NAME, FORMER_NAME, LATER_NAME, ABBREVIATION, COMMON_NAME, SUCCESSOR, RESOURCE_TYPE, TERRAFORM_TYPE, PART, TYPO;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
