package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How services were replaced by others: {@code split} or {@code merged}. */
public enum SuccessionKind {

	/** One service became several. */
	SPLIT,

	/** Several services became one. */
	MERGED;

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
