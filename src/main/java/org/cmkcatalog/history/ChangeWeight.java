package org.cmkcatalog.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How much a change matters: {@code major} (support, services that came or went, key
 * constraints, footnotes, notes and names) or {@code minor} (categories, links and
 * documentation).
 */
public enum ChangeWeight {

	MAJOR, MINOR;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
