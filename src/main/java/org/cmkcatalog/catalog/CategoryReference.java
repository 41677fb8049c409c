package org.cmkcatalog.catalog;

/**
 * A category, by id and name.
 *
 * @param id id of the category
 * @param name its name
 */
record CategoryReference(String id, String name) {

	static CategoryReference of(Category category) {
		return new CategoryReference(category.slug(), category.name());
	}

}
