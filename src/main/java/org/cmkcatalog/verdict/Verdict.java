package org.cmkcatalog.verdict;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether an edition says that a service supports keys of a key store: {@code supported},
 * {@code supported_with_caveat} (a footnote, a stated key, or a row that says it
 * otherwise), {@code not_listed} (the page does not say, which is never a "no"),
 * {@code not_applicable}, {@code ambiguous} (the name is that of several services, or
 * rows contradict each other) or {@code unknown} (the edition lists no service of that
 * name; only where several are checked).
 */
public enum Verdict {

	/** Yes, and nothing more. */
	SUPPORTED,

	/** Yes, with reasons to read. */
	SUPPORTED_WITH_CAVEAT,

	/** A blank cell. */
	NOT_LISTED,

	/** N/A. */
	NOT_APPLICABLE,

	/** Several services, or rows that contradict each other. */
	AMBIGUOUS,

	/** No service. */
	UNKNOWN;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
