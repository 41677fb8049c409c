package org.cmkcatalog.page;

/**
 * The page of a service.
 *
 * @param name its name
 */
record ServicePage(String name) {

}
