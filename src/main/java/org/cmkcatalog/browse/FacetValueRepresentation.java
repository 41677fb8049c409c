package org.cmkcatalog.browse;

/**
 * A value of a filter, with how many items of a list have it.
 *
 * @param value the value
 * @param count number of items
 * @param href path of the list with the value as its filter; its total is this count
 */
record FacetValueRepresentation(String value, long count, String href) {

}
