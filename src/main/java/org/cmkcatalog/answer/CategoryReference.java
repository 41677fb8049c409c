package org.cmkcatalog.answer;

import org.cmkcatalog.catalog.Category;

/**
 * A category, by id and name.
 *
 * @param id id of the category
 * @param name its name
 */
public record CategoryReference(String id, String name) {

	/** Refers to a category. */
	public static CategoryReference of(Category category) {
		return new CategoryReference(category.id(), category.name());
	}

}
