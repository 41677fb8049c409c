package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.EditionChoice;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.web.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The two editions that a request compares.
 *
 * @param from the edition before
 * @param to the edition after
 * @param span the days that the request named
 */
record ComparedEditions(ChosenEdition from, ChosenEdition to, RequestedSpan span) {

	static ComparedEditions of(ChangeRange range, Editions editions) {
		ChosenEdition from = editions.choose("from", range.start());
		ChosenEdition to = editions.choose("to", range.end());
		return new ComparedEditions(from, to,
				RequestedSpan.of(editions.catalog(), day(range.start(), from), day(range.end(), to)));
	}

	private static LocalDate day(String value, ChosenEdition chosen) {
		boolean isWord = value.equals(EditionChoice.PINNED) || value.equals(EditionChoice.LATEST);
		return isWord ? chosen.id() : LocalDate.parse(value);
	}

	/** The changes from the one to the other, the most important first. */
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

	/** As new as the newer of both. */
	Answer answer() {
		return (this.from.id().isAfter(this.to.id()) ? this.from : this.to).answer();
	}

	/**
	 * Between which editions to look for changes. A date means the edition of that day
	 * or, if there is none, the newest before it, or the first if there is none before
	 * it.
	 *
	 * @param from the edition before: a date as YYYY-MM-DD, {@code latest} or
	 * {@code pinned}; the pinned one when left out
	 * @param to the edition after: a date as YYYY-MM-DD, {@code latest} or
	 * {@code pinned}; the latest one when left out. It may be the older of the two
	 */
	public record ChangeRange(@Nullable String from, @Nullable String to) {

		String start() {
			return (this.from != null) ? this.from : EditionChoice.PINNED;
		}

		String end() {
			return (this.to != null) ? this.to : EditionChoice.LATEST;
		}

	}

}
