package org.cmkcatalog.history;

import java.util.Arrays;
import java.util.List;

/**
 * Where two texts differ: their differing words, with a few common words on both sides.
 *
 * @param before those of the text before
 * @param after those of the text after
 */
record TextDifference(String before, String after) {

	/** Enough to find the place in the whole text. */
	private static final int COMMON_WORDS = 3;

	static TextDifference of(String before, String after) {
		List<String> was = words(before);
		List<String> is = words(after);
		int shorter = Math.min(was.size(), is.size());
		int start = 0;
		while (start < shorter && was.get(start).equals(is.get(start))) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
			end++;
		}
		return new TextDifference(part(was, start, end), part(is, start, end));
	}

	private static List<String> words(String text) {
		return Arrays.asList(text.split(" "));
	}

	private static String part(List<String> words, int start, int end) {
		return String.join(" ", words.subList(Math.max(0, start - COMMON_WORDS),
				Math.min(words.size(), words.size() - end + COMMON_WORDS)));
	}

	String inWords() {
		return "\"%s\" → \"%s\"".formatted(this.before, this.after);
	}

}
