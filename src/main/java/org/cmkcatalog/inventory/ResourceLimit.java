package org.cmkcatalog.inventory;

/**
 * How many resources are read. Each takes memory until the answer is written, and a small
 * file can have many.
 *
 * @param max how many
 */
record ResourceLimit(long max) {

	/** Refuses more resources than are read. */
	void check(int count) {
		if (count > this.max) {
			throw new InvalidInventoryException(
					"The file has more than the %d resources that are read; split it".formatted(this.max));
		}
	}

}
