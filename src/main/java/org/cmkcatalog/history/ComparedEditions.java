package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.EditionChoice;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The two editions that a request compares.
 *
 * @param from the edition before
 * @param to the edition after
 * @param span the days that the request named
 */
public record ComparedEditions(ChosenEdition from, ChosenEdition to, RequestedSpan span) {

	/** The editions that a range means. */
	public static ComparedEditions of(ChangeRange range, Editions editions) {
		ChosenEdition from = editions.choose("from", range.start());
		ChosenEdition to = editions.choose("to", range.end());
		return new ComparedEditions(from, to,
				RequestedSpan.of(editions.catalog(), day(range.start(), from), day(range.end(), to)));
	}

	private static LocalDate day(String value, ChosenEdition chosen) {
		boolean isWord = value.equals(EditionChoice.PINNED) || value.equals(EditionChoice.LATEST);
		return isWord ? chosen.id() : LocalDate.parse(value);
	}

	/**
	 * The changes from the one to the other, the most important first.
	 * @param filter which of them
	 * @throws ProblemException if the filter names what neither edition has
	 */
	public List<Change> changes(ChangeFilter filter) {
		return filtered(filter, history().between(this.from.edition(), this.to.edition()));
	}

	/** The changes that each edition between them brought, the newest first. */
	List<Change> steps(ChangeFilter filter) {
		return filtered(filter, history().stepsBetween(this.from.id(), this.to.id()));
	}

	private List<Change> filtered(ChangeFilter filter, List<Change> changes) {
		Set<String> categories = categories();
		List<ParameterError> errors = new ArrayList<>();
		filter.category()
			.stream()
			.filter((id) -> !categories.contains(id))
			.forEach((id) -> errors.add(ParameterError.notAllowed("category", id, List.copyOf(categories))));
		filter.service()
			.forEach((id) -> reason(id).ifPresent((reason) -> errors.add(new ParameterError("service", id,
					"'%s' %s".formatted(ParameterError.shown(id), reason), List.of()))));
		if (!errors.isEmpty()) {
			throw ProblemException.invalidParameters(errors);
		}
		return changes.stream().filter(filter::matches).toList();
	}

	/** Why an id is that of no service. */
	private Optional<String> reason(String id) {
		Optional<KnownService> service = this.to.catalog().services().find(id);
		return service.isEmpty() ? Optional.of("is the id of no service")
				: service.map(KnownService::id)
					.filter((own) -> !own.equals(id))
					.map("is another name of '%s'"::formatted);
	}

	private History history() {
		return History.of(this.to.catalog());
	}

	/** Ids of the categories of both. */
	private Set<String> categories() {
		Set<String> categories = new TreeSet<>(this.from.edition().categories().keySet());
		categories.addAll(this.to.edition().categories().keySet());
		return categories;
	}

	/** The headers of the answer, which is as new as the newer of both. */
	public Answer answer() {
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
