package org.cmkcatalog.document;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.UnreadableException;

/** The text of a cell and its blanks, visible or not. */
final class CellText {

	private static final String BLANK = "(?:[\\s\\p{Z}]|&nbsp;)";

	/** Possessive, so that a long run of blanks takes no stack. */
	private static final Pattern BLANKS = Pattern.compile(BLANK + "++");

	/** A run at the end is tried only from its start, so a long one takes no time. */
	private static final Pattern OUTER_BLANKS = Pattern.compile("^%1$s++|(?<!%1$s)%1$s++\\z".formatted(BLANK));

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}&&[^ ]]");

	private static final Pattern FORMAT = Pattern.compile("\\p{Cf}");

	private static final Pattern NO_PLAIN_SPACE = Pattern.compile("[\\s\\p{Z}&&[^ ]]");

	private static final int MAX_QUOTED = 80;

	private CellText() {
	}

	static String stripped(String cell) {
		return OUTER_BLANKS.matcher(cell).replaceAll("");
	}

	/** Text with each run of blanks replaced by one space. */
	static String withPlainBlanks(String text) {
		return BLANKS.matcher(text).replaceAll(" ");
	}

	/** Text with each blank, such as a no-break space, replaced by a space. */
	static String withPlainSpaces(String text) {
		return NO_PLAIN_SPACE.matcher(text).replaceAll(" ");
	}

	/**
	 * Refuses characters that nobody sees, such as those that change the direction of
	 * text: two names could look alike.
	 */
	static void requireVisible(String what, String text) {
		Matcher format = FORMAT.matcher(text);
		if (format.find()) {
			throw new UnreadableException(FindingKind.CONTROL_CHARACTER,
					"the %s '%s' has the invisible character U+%04X; it should have only visible ones", what, text,
					format.group().codePointAt(0));
		}
	}

	/** Arguments of a message: texts at readable length, invisible characters shown. */
	static Object[] quoted(Object... arguments) {
		return Arrays.stream(arguments)
			.map((argument) -> (argument instanceof String text) ? quoted(text) : argument)
			.toArray();
	}

	/**
	 * Text for a message: at most {@value #MAX_QUOTED} characters, with invisible
	 * characters written as their code points.
	 */
	static String quoted(String text) {
		boolean isLong = text.codePointCount(0, text.length()) > MAX_QUOTED;
		String start = isLong ? text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED - 1)) + "…" : text;
		return INVISIBLE.matcher(start).replaceAll((invisible) -> "U+%04X".formatted(invisible.group().codePointAt(0)));
	}

}
