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
 * @param telling its telling words, in the singular; all words if none tells
 * @param compact its telling words run together
 * @param keys what makes it the same name as another that shares one: its telling words
 * in alphabetical order; the same run together as written; all words run together; and
 * the same three of the words in full
 */
record NameWords(List<String> words, List<String> telling, String compact, Set<String> keys) {

	/** People leave these out, or put them in. */
	static final Set<String> BRANDS = Set.of("azure", "microsoft");

	/** So they do with these. */
	static final Set<String> WEAK = Stream
		.concat(BRANDS.stream(), Stream.of("and", "for", "in", "of", "on", "the", "with"))
		.collect(Collectors.toUnmodifiableSet());

	/** People write "VMs". */
	private static final int MIN_TYPED_PLURAL_LENGTH = 3;

	/** A name of a service. */
	static NameWords of(String name) {
		return of(SearchText.words(name));
	}

	static NameWords of(List<String> words) {
		return of(words, SearchText.MIN_PLURAL_LENGTH);
	}

	/**
	 * What was typed; an abbreviation in it may be a plural or not.
	 * @param text the text
	 * @param words its words, where they are not apart in the text
	 * @return the text as a name
	 */
	static NameWords typed(String text, List<String> words) {
		List<String> asWritten = SearchText.words(text);
		NameWords typed = of(words);
		Set<String> keys = new LinkedHashSet<>(of(asWritten).keys());
		keys.addAll(of(asWritten, MIN_TYPED_PLURAL_LENGTH).keys());
		keys.addAll(typed.keys());
		keys.addAll(of(words, MIN_TYPED_PLURAL_LENGTH).keys());
		return new NameWords(typed.words(), typed.telling(), typed.compact(), keys);
	}

	private static NameWords of(List<String> all, int minPluralLength) {
		List<String> telling = telling(all);
		List<String> singular = singular(all, minPluralLength);
		List<String> inFull = WordsInFull.of(singular);
		Set<String> keys = keys(all, telling, minPluralLength);
		if (!inFull.equals(singular)) {
			keys.addAll(keys(inFull, telling(inFull), minPluralLength));
		}
		return new NameWords(singular, singular(telling, minPluralLength), runTogether(telling, minPluralLength), keys);
	}

	private static List<String> telling(List<String> words) {
		List<String> telling = words.stream().filter((word) -> !isWeak(word)).toList();
		return telling.isEmpty() ? words : telling;
	}

	private static Set<String> keys(List<String> all, List<String> telling, int minPluralLength) {
		Set<String> keys = new LinkedHashSet<>();
		keys.add(runTogether(telling, minPluralLength));
		keys.add(singular(telling, minPluralLength).stream().sorted().collect(Collectors.joining(" ")));
		keys.add(runTogether(all, minPluralLength));
		return keys;
	}

	static boolean isWeak(String word) {
		return WEAK.contains(word);
	}

	private static String runTogether(List<String> words, int minPluralLength) {
		return SearchText.singular(String.join("", words), minPluralLength);
	}

	private static List<String> singular(List<String> words, int minLength) {
		return words.stream().map((word) -> SearchText.singular(word, minLength)).toList();
	}

	/** Whether it has the same words as another name, also those that tell nothing. */
	boolean isSame(NameWords other) {
		return this.words.size() == other.words.size() && this.words.containsAll(other.words);
	}

}
