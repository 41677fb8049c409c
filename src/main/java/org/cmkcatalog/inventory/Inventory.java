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

}
