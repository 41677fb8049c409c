package org.cmkcatalog.history;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.web.Answer;

/**
 * The two editions that a request compares.
 *
 * @param from the edition before
 * @param to the edition after
 */
record ComparedEditions(ChosenEdition from, ChosenEdition to) {

	static ComparedEditions of(ChangeRange range, Editions editions) {
		return new ComparedEditions(editions.choose("from", range.start()), editions.choose("to", range.end()));
	}

	/** The changes from the one to the other, by service and kind. */
	List<Change> changes() {
		return history().between(this.from.edition(), this.to.edition());
	}

	/** The changes that each edition between them brought, the newest first. */
	List<Change> steps() {
		return history().stepsBetween(this.from.id(), this.to.id());
	}

	private History history() {
		return History.of(this.to.catalog());
	}

	/** Ids of the categories of both. */
	Set<String> categories() {
		Set<String> categories = new TreeSet<>(this.from.edition().categories().keySet());
		categories.addAll(this.to.edition().categories().keySet());
		return categories;
	}

	/** As new as the newer of both, and settled if both are. */
	Answer answer() {
		ChosenEdition newer = this.from.id().isAfter(this.to.id()) ? this.from : this.to;
		return new Answer(newer.answer().contentHash(), newer.id(), this.from.isSettled() && this.to.isSettled());
	}

}
