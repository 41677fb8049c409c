package org.cmkcatalog.catalog;

import org.cmkcatalog.web.Columns;

/**
 * How many have which support in one key store.
 *
 * @param supported number with Yes
 * @param notListed number with a blank cell
 * @param notApplicable number with N/A
 */
record SupportCounts(long supported, long notListed, long notApplicable) {

	SupportCounts plus(SupportCounts other) {
		return new SupportCounts(this.supported + other.supported, this.notListed + other.notListed,
				this.notApplicable + other.notApplicable);
	}

	/** How counts stand in a table, under names that start with what is counted. */
	static Columns<SupportCounts> columns(String counted) {
		return new Columns<SupportCounts>().add(counted + "Supported", SupportCounts::supported)
			.add(counted + "NotListed", SupportCounts::notListed)
			.add(counted + "NotApplicable", SupportCounts::notApplicable);
	}

}
