package org.cmkcatalog.inventory;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many resources the inventories that are read and answered at the same time may have
 * together: each takes memory until its answer is written.
 */
public final class ResourceBudget {

	/** Resources are taken in so many at once, because a file can have many. */
	private static final long STEP = 500;

	private final long max;

	private final AtomicLong taken = new AtomicLong();

	/**
	 * Creates a budget.
	 * @param max how many resources all inventories may have together
	 */
	public ResourceBudget(long max) {
		this.max = max;
	}

	/** The budget for the heap of this JVM: as many as one inventory may have. */
	public static ResourceBudget ofHeap() {
		return new ResourceBudget(InventoryReader.resourcesInHeap());
	}

	/** The share of one inventory, which grows while it is read. */
	public Share share() {
		return new Share();
	}

	/** What one inventory takes of the budget, until it is closed. */
	public final class Share implements AutoCloseable {

		private long taken;

		private Share() {
		}

		/**
		 * Takes what is missing for so many resources.
		 * @throws InventoriesBusyException if other inventories have taken it
		 */
		void reach(long count) {
			while (this.taken < count) {
				long all = ResourceBudget.this.taken.addAndGet(STEP);
				this.taken += STEP;
				// one alone may have as many as its own limit says
				if (all > ResourceBudget.this.max && all > this.taken) {
					throw new InventoriesBusyException();
				}
			}
		}

		/** Gives everything back. */
		@Override
		public void close() {
			ResourceBudget.this.taken.addAndGet(-this.taken);
			this.taken = 0;
		}

	}

}
