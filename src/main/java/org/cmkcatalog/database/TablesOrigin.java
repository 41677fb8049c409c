package org.cmkcatalog.database;

/** Knows where the content of the tables comes from. */
public interface TablesOrigin {

	/**
	 * Where a catalog in the tables comes from, for people.
	 * @param contentHash the content hash that was found in the tables
	 * @return for example <code>the folder /srv/seed-data, written in jdbc:…</code>
	 */
	String originOf(String contentHash);

}
