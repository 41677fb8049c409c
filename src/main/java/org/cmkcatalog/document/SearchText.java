package org.cmkcatalog.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Normalizes text for search and sorting. */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** A shorter word with an s at the end is usually an abbreviation. */
	public static final int MIN_PLURAL_LENGTH = 4;

	/** Shorter, as in "ties", the i is part of the word. */
	private static final int MIN_IES_LENGTH = 6;

	private SearchText() {
	}

	/**
	 * Removes case and accents, and turns every blank into a space.
	 * @param text any text
	 * @return the text in lower case and without accents
	 */
	public static String fold(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
		String plain = MARKS.matcher(decomposed).replaceAll("");
		return BLANKS.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
	}

	/**
	 * Splits text into words, without the punctuation between and around them.
	 * @param text any text
	 * @return the words, folded
	 */
	public static List<String> words(String text) {
		return Stream.of(BETWEEN_WORDS.split(fold(text))).filter((word) -> !word.isEmpty()).toList();
	}

	/**
	 * Removes the s of an English plural, or turns its "ies" into "y".
	 * @param word a folded word
	 * @param minLength length of the shortest word that can be a plural
	 * @return the word in the singular; as it is if it is none
	 */
	public static String singular(String word, int minLength) {
		if (word.length() < minLength || !word.endsWith("s") || word.endsWith("ss")) {
			return word;
		}
		boolean isOfWordWithY = word.length() >= MIN_IES_LENGTH && word.endsWith("ies");
		return isOfWordWithY ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
	}

}
