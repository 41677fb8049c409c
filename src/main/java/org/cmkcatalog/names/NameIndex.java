package org.cmkcatalog.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.document.AliasKind;

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

	/**
	 * A name that a service can be found by.
	 *
	 * @param service the service
	 * @param text the name
	 * @param words the name as it is compared
	 * @param kind what sort of name it is, seen from an edition
	 */
	record SearchName(KnownService service, String text, NameWords words, Function<LocalDate, MatchKind> kind) {

		/** All names of a service. */
		static Stream<SearchName> of(KnownService service) {
			return Stream.concat(service.names().stream().map((name) -> of(service, name)),
					service.aliases().stream().map((alias) -> of(service, alias)));
		}

		private static SearchName of(KnownService service, KnownName name) {
			return new SearchName(service, name.text(), NameWords.of(name.text()), (edition) -> {
				if (edition.isBefore(name.firstListed())) {
					return MatchKind.LATER_NAME;
				}
				return edition.isAfter(name.lastListed()) ? MatchKind.FORMER_NAME : MatchKind.NAME;
			});
		}

		private static SearchName of(KnownService service, KnownAlias alias) {
			MatchKind kind = kind(alias.kind());
			return new SearchName(service, alias.text(), NameWords.of(alias.text()), (edition) -> kind);
		}

		private static MatchKind kind(AliasKind kind) {
			return switch (kind) {
				case FORMER_NAME -> MatchKind.FORMER_NAME;
				case LATER_NAME -> MatchKind.LATER_NAME;
				case ABBREVIATION -> MatchKind.ABBREVIATION;
				case COMMON_NAME -> MatchKind.COMMON_NAME;
				case MEANS_NOTHING_HERE -> throw new IllegalArgumentException("No name of a service");
			};
		}

	}

}
