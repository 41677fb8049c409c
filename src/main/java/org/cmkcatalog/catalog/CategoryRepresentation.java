package org.cmkcatalog.catalog;

/**
 * A category, with counts of its listings.
 *
 * @param id its id
 * @param name its name in this edition
 * @param position its place in the document, from 1
 * @param sourceLine line of its heading, from 1
 * @param listings counts of its listings
 */
record CategoryRepresentation(String id, String name, int position, int sourceLine, Counts listings) {

	static CategoryRepresentation of(CategoryCounts counts) {
		Category category = counts.category();
		return new CategoryRepresentation(category.slug(), category.name(), category.position(), category.sourceLine(),
				counts.listings());
	}

}
