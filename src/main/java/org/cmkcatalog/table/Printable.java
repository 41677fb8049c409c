package org.cmkcatalog.table;

import java.util.regex.Pattern;

/** Text of requests and documents without what a terminal or an editor would obey. */
public final class Printable {

	private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");

	/** Control characters, and those that change the direction of text. */
	private static final Pattern CONTROLS = Pattern
		.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\t\\r\\n]]");

	private Printable() {
	}

	/**
	 * Makes every control character but line breaks and tabs visible.
	 * @param text text of a request or a document
	 * @return the printable text
	 */
	public static String of(String text) {
		return CONTROLS.matcher(text).replaceAll("\uFFFD");
	}

	/** The printable text in one line. */
	static String oneLine(String text) {
		return of(LINE_BREAKS.matcher(text).replaceAll(" ").replace('\t', ' '));
	}

}
