package org.cmkcatalog.inventory;

import java.util.Locale;

/**
 * How paths are written, so that the names of different tools agree: in lower case,
 * without blanks and underscores, segments joined by slashes. {@code isHnsEnabled} and
 * {@code is_hns_enabled} are the same segment.
 */
final class LeafPath {

	private LeafPath() {
	}

	/** A segment of a path: the name of a member. */
	static String segment(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return (lower.indexOf('_') < 0 && lower.indexOf(' ') < 0) ? lower : lower.replace("_", "").replace(" ", "");
	}

	/**
	 * The path of a column or of a member that a query has named: queries join the
	 * segments below {@code properties} and {@code sku} by a point or an underscore.
	 */
	static String ofColumn(String name) {
		String lower = name.strip().toLowerCase(Locale.ROOT);
		return lower.startsWith("properties_") || lower.startsWith("properties.") || lower.startsWith("sku_")
				|| lower.startsWith("sku.") ? lower.replace('.', '/').replace('_', '/') : segment(lower);
	}

	/** The last segment. */
	static String last(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
