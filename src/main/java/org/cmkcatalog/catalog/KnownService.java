package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * A service through all editions.
 *
 * @param id its id, for ever
 * @param names the names that editions list it under, the oldest first; at least one
 * @param aliases other names
 * @param firstListed the first edition that lists it
 * @param lastListed the last edition that lists it
 */
public record KnownService(String id, List<KnownName> names, List<KnownAlias> aliases, LocalDate firstListed,
		LocalDate lastListed) {

	/**
	 * What it was called last.
	 * @return its latest name
	 */
	public String latestName() {
		return this.names.get(this.names.size() - 1).text();
	}

}
