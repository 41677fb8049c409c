package org.cmkcatalog.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.SearchText;

/**
 * A name as names are compared: without regard to case, accents, punctuation and plurals.
 *
 * @param words its words, in the singular
 * @param compact its telling words run together
 * @param keys what makes it the same name as another that shares one: its telling words
 * in alphabetical order; the same run together as written; all words run together
 */
record NameWords(List<String> words, String compact, Set<String> keys) {

	/** People leave these out, or put them in. */
	private static final Set<String> WEAK = Set.of("azure", "microsoft", "and", "for", "in", "of", "on", "the", "with");

	/** People write "VMs". */
	private static final int MIN_TYPED_PLURAL_LENGTH = 3;

	/** A name of a service. */
	static NameWords of(String name) {
		return of(name, SearchText.MIN_PLURAL_LENGTH);
	}

	/** What was typed; an abbreviation in it may be a plural or not. */
	static NameWords typed(String text) {
		NameWords words = of(text);
		Set<String> keys = new LinkedHashSet<>(words.keys());
		keys.addAll(of(text, MIN_TYPED_PLURAL_LENGTH).keys());
		return new NameWords(words.words(), words.compact(), keys);
	}

	private static NameWords of(String text, int minPluralLength) {
		List<String> all = SearchText.words(text);
		List<String> strong = all.stream().filter((word) -> !isWeak(word)).toList();
		List<String> telling = strong.isEmpty() ? all : strong;
		String compact = SearchText.singular(String.join("", telling), minPluralLength);
		return new NameWords(singular(all, minPluralLength).toList(), compact,
				new LinkedHashSet<>(
						List.of(compact, singular(telling, minPluralLength).sorted().collect(Collectors.joining(" ")),
								SearchText.singular(String.join("", all), minPluralLength))));
	}

	static boolean isWeak(String word) {
		return WEAK.contains(word);
	}

	private static Stream<String> singular(List<String> words, int minLength) {
		return words.stream().map((word) -> SearchText.singular(word, minLength));
	}

}
