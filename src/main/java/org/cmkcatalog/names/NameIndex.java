package org.cmkcatalog.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.Slug;

/** Every name of every service, ready to be compared with what was typed. */
final class NameIndex {

	private final List<SearchName> names;

	/** The names by what makes them the same as others. */
	private final Map<String, List<SearchName>> namesByKey = new HashMap<>();

	/** What makes a name the same as one of something else than a service. */
	private final Set<String> otherKeys = new HashSet<>();

	/** Ids of the categories that each service has been listed in, by its id. */
	private final Map<String, Set<String>> categories = new HashMap<>();

	private final WordWeights weights;

	private NameIndex(List<SearchName> names) {
		this.names = names;
		this.weights = WordWeights.of(names);
		for (SearchName name : names) {
			name.words()
				.keys()
				.forEach((key) -> this.namesByKey.computeIfAbsent(key, (unseen) -> new ArrayList<>(1)).add(name));
		}
	}

	static NameIndex of(Catalog catalog) {
		NameIndex index = new NameIndex(catalog.services().all().stream().flatMap(SearchName::of).toList());
		catalog.services().otherNames().forEach((name) -> index.otherKeys.addAll(NameWords.of(name).keys()));
		catalog.editions()
			.stream()
			.flatMap((edition) -> edition.listings().stream())
			.forEach((listing) -> index.categories.computeIfAbsent(listing.service(), (id) -> new HashSet<>())
				.add(listing.category().id()));
		return index;
	}

	/** All names. */
	List<SearchName> names() {
		return this.names;
	}

	/** All words of the names, with how much each tells. */
	WordWeights weights() {
		return this.weights;
	}

	/** The names that are the same as one with these words. */
	List<SearchName> named(List<String> words) {
		return named(NameWords.of(words).keys());
	}

	/** The names with one of some keys. */
	List<SearchName> named(Set<String> keys) {
		List<SearchName> named = new ArrayList<>();
		for (String key : keys) {
			for (SearchName name : this.namesByKey.getOrDefault(key, List.of())) {
				// the name itself, not an equal one: comparing them all takes long
				if (named.stream().noneMatch((other) -> other == name)) {
					named.add(name);
				}
			}
		}
		return named;
	}

	/** Whether something else than a service has a name with one of some keys. */
	boolean isOther(Set<String> keys) {
		return !Collections.disjoint(this.otherKeys, keys);
	}

	/** Whether a service is in a category with a name, or its first words. */
	boolean isIn(KnownService service, String category) {
		return Slug.of(category)
			.filter((slug) -> categories(service).stream().anyMatch((id) -> (id + "-").startsWith(slug.value() + "-")))
			.isPresent();
	}

	/** Whether two services are in one category. */
	boolean isInSame(KnownService service, KnownService other) {
		return !Collections.disjoint(categories(service), categories(other));
	}

	private Set<String> categories(KnownService service) {
		return this.categories.getOrDefault(service.id(), Set.of());
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
