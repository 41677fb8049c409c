package org.cmkcatalog.answer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which edition to answer from. Without both parameters, the pinned one.
 *
 * @param edition date of an edition as YYYY-MM-DD, {@code latest} or {@code pinned}
 * @param asOf a date as YYYY-MM-DD: the edition that was the newest on that day; cannot
 * be combined with {@code edition}
 */
public record EditionChoice(@Nullable String edition, @Nullable LocalDate asOf) {

	/** Asks for the newest edition. */
	public static final String LATEST = "latest";

	/** Asks for the pinned edition. */
	public static final String PINNED = "pinned";

}
