package org.cmkcatalog.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.names.AbsentServices;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.Suggestion;

/**
 * Refuses filters by categories and services that the edition does not have, so that a
 * misspelled id is never an empty answer.
 */
public final class FilterCheck {

	/** Comparing names costs; the first few help with the others. */
	private static final int MAX_SUGGESTED_FOR = 5;

	private FilterCheck() {
	}

	/**
	 * Checks the ids of a filter.
	 * @throws ProblemException naming every unknown id, with what is allowed
	 */
	public static void check(ListingFilter filter, ChosenEdition edition) {
		Map<String, Category> categories = edition.edition().categories();
		List<ParameterError> errors = new ArrayList<>();
		filter.category()
			.stream()
			.filter((category) -> !categories.containsKey(category))
			.forEach((category) -> errors
				.add(ParameterError.notAllowed("category", category, List.copyOf(categories.keySet()))));
		checkServices("id", filter.id(), edition, errors);
	}

	/**
	 * Checks ids of services.
	 * @param errors what else is wrong
	 * @throws ProblemException naming every error and every unknown id
	 */
	static void checkServices(String parameter, Set<String> ids, ChosenEdition edition, List<ParameterError> errors) {
		List<String> unknown = ids.stream().filter((id) -> edition.edition().service(id).isEmpty()).toList();
		unknown.forEach((id) -> errors.add(new ParameterError(parameter, id, reason(id, edition), List.of())));
		if (!errors.isEmpty()) {
			throw ProblemException.invalidParameters(errors, suggestions(unknown, edition));
		}
	}

	private static List<Suggestion> suggestions(List<String> unknown, ChosenEdition edition) {
		return unknown.stream()
			.limit(MAX_SUGGESTED_FOR)
			.flatMap((id) -> AbsentServices.nearest(id, edition).stream())
			.distinct()
			.toList();
	}

	private static String reason(String id, ChosenEdition edition) {
		return edition.catalog()
			.services()
			.find(id)
			.map((service) -> service.id().equals(id)
					? "'%s' is not listed in the edition %s; it is in those from %s to %s".formatted(id, edition.id(),
							service.firstListed(), service.lastListed())
					: "'%s' is another name of the service '%s'".formatted(id, service.id()))
			.orElseGet(() -> "'%s' is the id of no service".formatted(ParameterError.shown(id)));
	}

}
