package org.cmkcatalog.resource;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that follow from types: "Public IP address" from
 * {@code Microsoft.Network/publicIPAddresses}. The words of such a name, run together,
 * are the last segment of exactly one of the types at the top. Case, blanks and the
 * plural do not count.
 */
final class DerivedNames {

	private final Map<String, Set<ResourceType>> types;

	/**
	 * Derives the names of types.
	 * @param types all types that are known; those of parts of resources are left out
	 */
	DerivedNames(Collection<ResourceType> types) {
		this.types = types.stream()
			.filter((type) -> type.parent().isEmpty())
			.collect(Collectors.groupingBy((type) -> key(type.lastSegment()), Collectors.toCollection(HashSet::new)));
	}

	/**
	 * The type that a name follows from, or nothing if there is none or more than one.
	 */
	Optional<ResourceType> type(String name) {
		Set<ResourceType> named = this.types.getOrDefault(key(name), Set.of());
		return (named.size() == 1) ? named.stream().findFirst() : Optional.empty();
	}

	/**
	 * What makes a name the same as another: blanks, case and the plural do not count.
	 */
	static String key(String name) {
		String letters = name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
		if (letters.endsWith("ies")) {
			return letters.substring(0, letters.length() - 3) + "y";
		}
		if (letters.endsWith("sses") || letters.endsWith("xes")) {
			return letters.substring(0, letters.length() - 2);
		}
		boolean isPlural = letters.endsWith("s") && !letters.endsWith("ss");
		return isPlural ? letters.substring(0, letters.length() - 1) : letters;
	}

}
