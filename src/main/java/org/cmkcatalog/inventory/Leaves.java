package org.cmkcatalog.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Takes single values out of a nested document, each with its path, for example
 * {@code properties/encryption/keysource}; see {@link LeafPath}.
 */
interface Leaves {

	/** Whether a value below the path may be wanted. */
	boolean enters(String path);

	/** Whether the value at the path is wanted. Others are not even read. */
	boolean wants(String path);

	/**
	 * Takes a value.
	 * @param path its path
	 * @param value the value; null if it is JSON's null
	 */
	void leaf(String path, @Nullable String value);

}
