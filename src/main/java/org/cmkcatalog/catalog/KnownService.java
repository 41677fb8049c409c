package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * A service through all editions.
 *
 * @param id its id, for ever
 * @param names its names, the oldest first; at least one
 * @param firstListed the first edition that lists it
 * @param lastListed the last edition that lists it
 */
public record KnownService(String id, List<String> names, LocalDate firstListed, LocalDate lastListed) {

	/**
	 * What it was called last.
	 * @return its latest name
	 */
	public String latestName() {
		return this.names.get(this.names.size() - 1);
	}

}
