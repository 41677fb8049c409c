package org.cmkcatalog.names;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The result for a name: {@code found} (it is a whole name of one service that the
 * edition lists), {@code ambiguous} (it is a name of several, or a part of a name, or
 * nearly one: no service is chosen silently) or {@code unknown} (no service has such a
 * name).
 */
public enum ResolutionStatus {

	FOUND, AMBIGUOUS, UNKNOWN;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
