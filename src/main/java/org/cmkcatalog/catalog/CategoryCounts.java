package org.cmkcatalog.catalog;

/**
 * A category with its counts.
 *
 * @param category the category
 * @param listings counts of its listings
 */
record CategoryCounts(Category category, Counts listings) {

}
