package org.cmkcatalog.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resource group that a resource id names. */
final class ResourceGroup {

	private static final Pattern GROUP = Pattern.compile("^/subscriptions/[^/]+/resourceGroups/([^/]+)",
			Pattern.CASE_INSENSITIVE);

	private ResourceGroup() {
	}

	/** The name of the group; empty if there is none. */
	static String ofId(String id) {
		Matcher matcher = GROUP.matcher(id);
		return matcher.find() ? matcher.group(1) : "";
	}

}
