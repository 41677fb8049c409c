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

	FilterCheck(Catalog catalog) {
		this.catalog = catalog;
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
		List<ServiceName> names = this.catalog.serviceNames(edition.id());
		names.forEach((name) -> unknown.remove(name.id()));
		unknown.forEach((id) -> errors.add(new ParameterError("id", id,
				"'%s' is the id of no service of the edition %s".formatted(ParameterError.shown(id), edition.id()),
				List.of())));
		return unknown.stream()
			.limit(MAX_SUGGESTED_FOR)
			.flatMap((id) -> NearestNames.to(id, names).stream())
			.distinct()
			.map(ServiceName::suggestion)
			.toList();
	}

}
