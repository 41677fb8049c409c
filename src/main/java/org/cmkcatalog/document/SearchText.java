package org.cmkcatalog.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes text for search and sorting. */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");

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

}
