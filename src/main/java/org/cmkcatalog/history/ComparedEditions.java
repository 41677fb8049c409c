package org.cmkcatalog.history;

import java.util.Set;
import java.util.TreeSet;

import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.Timeline;
import org.cmkcatalog.web.Answer;

/**
 * The two editions that a request compares.
 *
 * @param from the edition before
 * @param to the edition after
 */
record ComparedEditions(ChosenEdition from, ChosenEdition to) {

	static ComparedEditions of(ChangeRange range, Timeline timeline) {
		return new ComparedEditions(timeline.choose("from", range.start()), timeline.choose("to", range.end()));
	}

	/** Ids of the categories of both. */
	Set<String> categories() {
		Set<String> categories = new TreeSet<>(this.from.categories());
		categories.addAll(this.to.categories());
		return categories;
	}

	/** As new as the newer of both, and settled if both are. */
	Answer answer() {
		ChosenEdition newer = this.from.id().isAfter(this.to.id()) ? this.from : this.to;
		return new Answer(newer.contentHash(), newer.id(), this.from.settled() && this.to.settled());
	}

}
