package org.cmkcatalog.catalog;

/**
 * What a service is called in an edition.
 *
 * @param id its id
 * @param name its name
 */
record ServiceName(String id, String name) {

}
