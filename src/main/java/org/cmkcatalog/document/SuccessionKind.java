package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How services were replaced by others: {@code split} or {@code merged}. */
public enum SuccessionKind {

	/** One service became several. */
	SPLIT,

	/** Several services became one. */
	MERGED;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
