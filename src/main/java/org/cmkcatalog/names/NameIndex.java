package org.cmkcatalog.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.KnownService;

/**
 * Every name of every service, ready to be compared with what was typed.
 *
 * @param names the names
 * @param namesByKey the names by what makes them the same as others
 * @param vocabulary the words of all names
 */
record NameIndex(List<SearchName> names, Map<String, List<SearchName>> namesByKey, Set<String> vocabulary) {

	static NameIndex of(Collection<KnownService> services) {
		List<SearchName> names = services.stream().flatMap(SearchName::of).toList();
		Map<String, List<SearchName>> namesByKey = new HashMap<>();
		Set<String> vocabulary = new HashSet<>();
		for (SearchName name : names) {
			name.words().keys().forEach((key) -> namesByKey.computeIfAbsent(key, (k) -> new ArrayList<>(1)).add(name));
			vocabulary.addAll(name.words().words());
		}
		return new NameIndex(names, namesByKey, vocabulary);
	}

	Stream<SearchName> named(String key) {
		return this.namesByKey.getOrDefault(key, List.of()).stream();
	}

}
