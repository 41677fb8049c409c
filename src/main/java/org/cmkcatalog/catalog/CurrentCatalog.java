package org.cmkcatalog.catalog;

/** Where the catalog of the moment is found. */
@FunctionalInterface
public interface CurrentCatalog {

	/**
	 * The catalog to answer from now. Another call may return another one, so a request
	 * takes it once.
	 * @return the catalog
	 */
	Catalog get();

}
