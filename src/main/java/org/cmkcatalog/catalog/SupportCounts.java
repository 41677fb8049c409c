package org.cmkcatalog.catalog;

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

}
