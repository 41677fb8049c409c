package org.cmkcatalog.catalog;

/** Where the catalog of the moment is found. */
@FunctionalInterface
public interface CurrentCatalog {

	/**
	 * The catalog to answer from now. A request takes it once: another call may return
	 * another.
	 */
	Catalog get();

}
