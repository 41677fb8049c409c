package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A service through all editions.
 *
 * @param id its stable id
 * @param names the names that editions list it under, oldest first; at least one
 * @param aliases other names, by slug
 * @param firstListed the first edition that lists it
 * @param lastListed the last edition that lists it
 */
public record KnownService(String id, List<KnownName> names, List<KnownAlias> aliases, LocalDate firstListed,
		LocalDate lastListed) {

	/**
	 * A service with its names.
	 * @param id its stable id
	 * @param names the names that editions list it under, in any order; at least one
	 * @param aliases other names, in any order
	 * @return the service
	 */
	public static KnownService of(String id, Collection<KnownName> names, Collection<KnownAlias> aliases) {
		List<KnownName> oldestFirst = names.stream().sorted(KnownName.OLDEST_FIRST).toList();
		LocalDate first = names.stream().map(KnownName::firstListed).min(Comparator.naturalOrder()).orElseThrow();
		return new KnownService(id, oldestFirst,
				aliases.stream().sorted(Comparator.comparing((alias) -> alias.slug().value())).toList(), first,
				oldestFirst.get(oldestFirst.size() - 1).lastListed());
	}

	/** The name that it had last. */
	public String latestName() {
		return this.names.get(this.names.size() - 1).text();
	}

}
