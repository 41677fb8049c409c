package org.cmkcatalog.catalog;

import java.util.List;

/**
 * Finds services by names as people type them. The room {@code lookup} does; here it
 * answers what may have been meant by an id that there is not.
 */
public interface NameSearch {

	/**
	 * Services that may be meant.
	 * @param typed what was typed
	 * @return the likeliest first, a few at most
	 */
	List<KnownService> nearest(String typed);

}
