package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A name under which editions list a service.
 *
 * @param text the name as written
 * @param firstListed the first edition that has it
 * @param lastListed the last edition that has it
 */
public record KnownName(String text, LocalDate firstListed, LocalDate lastListed) {

	/** A service can take an old name back, which is then its latest. */
	static final Comparator<KnownName> OLDEST_FIRST = Comparator.comparing(KnownName::lastListed)
		.thenComparing(KnownName::firstListed)
		.thenComparing(KnownName::text);

}
