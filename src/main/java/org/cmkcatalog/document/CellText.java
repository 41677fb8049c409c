package org.cmkcatalog.document;

import java.util.regex.Pattern;

/** The text of a cell and its blanks, visible or not. */
final class CellText {

	private static final String BLANK = "(?:[\\s\\p{Z}]|&nbsp;)";

	/** Possessive, so that a long run of blanks takes no stack. */
	private static final Pattern BLANKS = Pattern.compile(BLANK + "++");

	/** A run at the end is tried only from its start, so a long one takes no time. */
	private static final Pattern OUTER_BLANKS = Pattern.compile("^%1$s++|(?<!%1$s)%1$s++\\z".formatted(BLANK));

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}&&[^ ]]");

	private CellText() {
	}

	static String stripped(String cell) {
		return OUTER_BLANKS.matcher(cell).replaceAll("");
	}

	/** Text with each run of blanks replaced by one space. */
	static String withPlainBlanks(String text) {
		return BLANKS.matcher(text).replaceAll(" ");
	}

	/** Text with invisible characters written as their code points. */
	static String visible(String text) {
		return INVISIBLE.matcher(text).replaceAll((invisible) -> "U+%04X".formatted(invisible.group().codePointAt(0)));
	}

}
