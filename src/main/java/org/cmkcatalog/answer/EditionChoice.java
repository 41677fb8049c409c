package org.cmkcatalog.answer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which edition to answer from; the pinned one when both are left out.
 *
 * @param edition date of an edition as YYYY-MM-DD, {@code latest} or {@code pinned}
 * @param asOf a date as YYYY-MM-DD: the edition that was the newest on that day; not
 * together with {@code edition}
 */
public record EditionChoice(@Nullable String edition, @Nullable LocalDate asOf) {

	/** Asks for the newest edition. */
	public static final String LATEST = "latest";

	/** Asks for the pinned edition. */
	public static final String PINNED = "pinned";

}
