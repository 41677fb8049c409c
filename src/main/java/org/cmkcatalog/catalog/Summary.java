package org.cmkcatalog.catalog;

import java.util.List;

/**
 * An edition in numbers.
 *
 * @param categories its categories with their counts, in document order
 * @param services counts of services
 * @param servicesInSeveralCategories number of services with more than one listing
 * @param documentationLinks number of links in the documentation column
 * @param keyConstraints how often which key is stated
 */
record Summary(List<CategoryCounts> categories, Counts services, long servicesInSeveralCategories,
		long documentationLinks, List<KeyConstraintCount> keyConstraints) {

	Counts listings() {
		return this.categories.stream().map(CategoryCounts::listings).reduce(Counts.NONE, Counts::plus);
	}

}
