package org.cmkcatalog.history;

import org.cmkcatalog.answer.EditionChoice;
import org.jspecify.annotations.Nullable;

/**
 * Between which editions to look for changes. A date means the edition of that day or, if
 * there is none, the newest before it.
 *
 * @param from the edition before: a date as YYYY-MM-DD, {@code latest} or {@code pinned};
 * the pinned one when left out
 * @param to the edition after: a date as YYYY-MM-DD, {@code latest} or {@code pinned};
 * the latest one when left out. It may be the older of the two
 */
public record ChangeRange(@Nullable String from, @Nullable String to) {

	String start() {
		return (this.from != null) ? this.from : EditionChoice.PINNED;
	}

	String end() {
		return (this.to != null) ? this.to : EditionChoice.LATEST;
	}

}
