package org.cmkcatalog.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.Suggestion;

import org.springframework.stereotype.Component;

/**
 * Refuses filters by categories and services that the edition does not have, so that a
 * misspelled id is never an empty answer.
 */
@Component
class FilterCheck {

	/** Comparing names costs; whoever misspells more is helped by the first few. */
	private static final int MAX_SUGGESTED_FOR = 5;

	private final Catalog catalog;

	private final KnownServices services;

	private final AbsentServices absentServices;

	FilterCheck(Catalog catalog, KnownServices services, AbsentServices absentServices) {
		this.catalog = catalog;
		this.services = services;
		this.absentServices = absentServices;
	}

	/**
	 * Checks the ids of a filter.
	 * @throws ProblemException naming every unknown id, with what is allowed
	 */
	void check(ListingFilter filter, ChosenEdition edition) {
		List<ParameterError> errors = new ArrayList<>();
		filter.category()
			.stream()
			.filter((category) -> !edition.categories().contains(category))
			.forEach((category) -> errors
				.add(ParameterError.notAllowed("category", category, List.copyOf(edition.categories()))));
		List<Suggestion> suggestions = filter.id().isEmpty() ? List.of() : unknownIds(filter.id(), edition, errors);
		if (!errors.isEmpty()) {
			throw ProblemException.invalidParameters(errors, suggestions);
		}
	}

	private List<Suggestion> unknownIds(Set<String> ids, ChosenEdition edition, List<ParameterError> errors) {
		Set<String> unknown = new LinkedHashSet<>(ids);
		unknown.removeAll(this.catalog.services(edition.id(), ids).keySet());
		unknown.forEach((id) -> errors.add(new ParameterError("id", id, reason(id, edition), List.of())));
		return unknown.stream()
			.limit(MAX_SUGGESTED_FOR)
			.flatMap((id) -> this.absentServices.nearest(id, edition).stream())
			.distinct()
			.toList();
	}

	private String reason(String id, ChosenEdition edition) {
		return this.services.find(id)
			.map((service) -> service.id().equals(id)
					? "'%s' is not listed in the edition %s; it is in those from %s to %s".formatted(id, edition.id(),
							service.firstListed(), service.lastListed())
					: "'%s' is another name of the service '%s'".formatted(id, service.id()))
			.orElseGet(() -> "'%s' is the id of no service".formatted(ParameterError.shown(id)));
	}

}
