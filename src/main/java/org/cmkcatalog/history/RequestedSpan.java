package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The days between which a request looks for changes, which need not be those of
 * editions.
 *
 * @param from the day before
 * @param to the day after
 * @param editions dates of all editions
 */
public record RequestedSpan(LocalDate from, LocalDate to, NavigableSet<LocalDate> editions) {

	static RequestedSpan of(Catalog catalog, LocalDate from, LocalDate to) {
		return new RequestedSpan(from, to, new TreeSet<>(catalog.editions().stream().map(Edition::id).toList()));
	}

	/** The day before, if it is not the date of an edition. */
	@Nullable LocalDate requestedFrom() {
		return this.editions.contains(this.from) ? null : this.from;
	}

	/** The day after, if it is not the date of an edition. */
	@Nullable LocalDate requestedTo() {
		return this.editions.contains(this.to) ? null : this.to;
	}

	/** Whether both days mean the same edition. */
	private boolean isOfOneEdition() {
		return edition(this.from).equals(edition(this.to));
	}

	private LocalDate edition(LocalDate day) {
		LocalDate edition = this.editions.floor(day);
		return (edition != null) ? edition : this.editions.first();
	}

	private LocalDate earlier() {
		return this.from.isBefore(this.to) ? this.from : this.to;
	}

	private LocalDate later() {
		return this.from.isBefore(this.to) ? this.to : this.from;
	}

	/** The newest edition before the span, if there is nothing to compare in it. */
	public @Nullable LocalDate editionBefore() {
		return isOfOneEdition() ? this.editions.lower(earlier()) : null;
	}

	/** The oldest edition after the span, if there is nothing to compare in it. */
	public @Nullable LocalDate editionAfter() {
		return isOfOneEdition() ? this.editions.higher(later()) : null;
	}

	/**
	 * What a reader must know to not misunderstand the answer, or null if both days are
	 * those of different editions.
	 */
	public @Nullable String message() {
		List<String> sentences = new ArrayList<>();
		if (isOfOneEdition()) {
			sentences.add(emptiness());
			sentences.add(neighbours());
		}
		else {
			addMeaning(sentences, this.from);
			addMeaning(sentences, this.to);
		}
		return sentences.isEmpty() ? null : String.join(" ", sentences);
	}

	private String emptiness() {
		NavigableSet<LocalDate> within = this.editions.subSet(earlier(), true, later(), true);
		if (earlier().equals(later()) && !within.isEmpty()) {
			return "The edition %s is compared with itself.".formatted(earlier());
		}
		return within.isEmpty()
				? "No edition lies between %s and %s, so it is unknown what changed.".formatted(earlier(), later())
				: "Only the edition %s lies between %s and %s, so there is nothing to compare."
					.formatted(within.first(), earlier(), later());
	}

	private String neighbours() {
		LocalDate before = this.editions.lower(earlier());
		LocalDate after = this.editions.higher(later());
		return "%s; %s.".formatted((before != null) ? "The edition before is " + before : "There is none before",
				(after != null) ? "the edition after is " + after : "there is none after");
	}

	private void addMeaning(List<String> sentences, LocalDate day) {
		if (day.isBefore(this.editions.first())) {
			sentences.add("There is no edition of %s or before; the first, %s, is compared.".formatted(day,
					this.editions.first()));
		}
		else if (!this.editions.contains(day)) {
			sentences.add(
					"There is no edition of %s; the newest on that day, %s, is compared.".formatted(day, edition(day)));
		}
	}

}
