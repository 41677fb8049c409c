package org.cmkcatalog.verdict;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether an edition says that a service supports keys of a key store: {@code supported},
 * {@code supported_with_caveat} (a footnote, a stated key, or a row that says it
 * otherwise), {@code preview}, {@code not_listed} (the page does not say, which is never
 * a "no"), {@code not_supported} (the page says no), {@code not_applicable},
 * {@code ambiguous} (the name is that of several services, or rows contradict each other)
 * or {@code unknown} (the edition lists no service of that name; only where several are
 * checked).
 */
public enum Verdict {

	SUPPORTED, SUPPORTED_WITH_CAVEAT, PREVIEW, NOT_LISTED, NOT_SUPPORTED, NOT_APPLICABLE, AMBIGUOUS, UNKNOWN;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
