package org.cmkcatalog.catalog;

/**
 * An edition with its counts.
 *
 * @param edition the edition
 * @param listings number of listings
 * @param services number of services
 * @param categories number of categories
 * @param footnotes number of footnotes
 * @param findings number of findings
 */
record EditionCounts(Edition edition, long listings, long services, long categories, long footnotes, int findings) {

}
