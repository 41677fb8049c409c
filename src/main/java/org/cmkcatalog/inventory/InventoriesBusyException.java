package org.cmkcatalog.inventory;

/**
 * Other inventories that are read at the same time have taken the memory for resources.
 */
public final class InventoriesBusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InventoriesBusyException() {
		super("Other inventories have so many resources that this one does not fit beside them");
	}

}
