package org.cmkcatalog.inventory;

/**
 * How many resources are read. Each takes memory until the answer is written, and a small
 * file can have many.
 *
 * @param max how many
 * @param share what the file takes of the memory for all files
 */
record ResourceLimit(long max, ResourceBudget.Share share) {

	/**
	 * Refuses more resources than are read.
	 * @throws InventoriesBusyException if they do not fit beside those of other files
	 */
	void check(int count) {
		if (count > this.max) {
			throw new InvalidInventoryException(
					"The file has more than the %d resources that are read; split it".formatted(this.max));
		}
		this.share.reach(count);
	}

}
