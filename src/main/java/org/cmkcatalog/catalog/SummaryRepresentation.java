package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An edition in numbers.
 *
 * @param edition the edition that is answered from
 * @param newerEdition the newest edition, if it is newer than that
 * @param listings counts of all listings
 * @param services counts of all services; a service counts once under whatever one of its
 * rows says
 * @param servicesInSeveralCategories number of services with more than one listing
 * @param documentationLinks number of links in the documentation column
 * @param keyConstraints how often which key is stated
 * @param categories counts by category, in document order
 */
record SummaryRepresentation(LocalDate edition, @Nullable LocalDate newerEdition, Counts listings, Counts services,
		long servicesInSeveralCategories, long documentationLinks, List<KeyConstraintCount> keyConstraints,
		List<CategoryRepresentation> categories) {

	static SummaryRepresentation of(ChosenEdition edition, Summary summary) {
		return new SummaryRepresentation(edition.id(), edition.newer(), summary.listings(), summary.services(),
				summary.servicesInSeveralCategories(), summary.documentationLinks(), summary.keyConstraints(),
				summary.categories().stream().map(CategoryRepresentation::of).toList());
	}

}
