package org.cmkcatalog.catalog;

import java.util.Set;

/**
 * The services that a search text may mean, whether or not their rows contain its words.
 *
 * @param named ids of the services that it names
 * @param similar ids of services with similar names, as if it were mistyped: they are
 * found only if nothing else is
 */
public record TextMeaning(Set<String> named, Set<String> similar) {

	/** The text means no service, or there is no text. */
	public static final TextMeaning NONE = new TextMeaning(Set.of(), Set.of());

}
