package org.cmkcatalog.inventory;

import java.util.List;

/**
 * What was read.
 *
 * @param format what wrote the file
 * @param resources its resources, in the order of the file
 * @param warnings what may be missing or was not understood, in sentences
 */
public record Inventory(InventoryFormat format, List<InventoryResource> resources, List<String> warnings) {

	private static final String NO_RESOURCES = "The file lists no resources.";

	/** Warns of an inventory without resources, unless another warning says why. */
	public Inventory {
		if (resources.isEmpty() && warnings.isEmpty()) {
			warnings = List.of(NO_RESOURCES);
		}
	}

}
