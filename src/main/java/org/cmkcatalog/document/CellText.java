package org.cmkcatalog.document;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a cell and its blanks, visible or not. */
final class CellText {

	private static final String NO_BREAK_SPACE = "&nbsp;";

	private static final Pattern BLANKS = Pattern.compile("(?:\\s|\\p{Z}|%s)+".formatted(NO_BREAK_SPACE));

	private CellText() {
	}

	/** A cell without the blanks of any kind around it. */
	static String stripped(String cell) {
		int start = 0;
		int end = cell.length();
		while (start < end && blankAt(cell, start) > 0) {
			start += blankAt(cell, start);
		}
		while (end > start && blankBefore(cell, end) > 0) {
			end -= blankBefore(cell, end);
		}
		return cell.substring(Math.min(start, end), end);
	}

	/** The length of the blank at an index, or 0 if there is none. */
	private static int blankAt(String cell, int index) {
		return isBlank(cell.charAt(index)) ? 1 : cell.startsWith(NO_BREAK_SPACE, index) ? NO_BREAK_SPACE.length() : 0;
	}

	private static int blankBefore(String cell, int index) {
		boolean isEntity = cell.startsWith(NO_BREAK_SPACE, index - NO_BREAK_SPACE.length());
		return isBlank(cell.charAt(index - 1)) ? 1 : isEntity ? NO_BREAK_SPACE.length() : 0;
	}

	private static boolean isBlank(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	/** Text with each run of blanks replaced by one space. */
	static String withPlainBlanks(String text) {
		return BLANKS.matcher(text).replaceAll(" ");
	}

	/** Text with invisible characters written as their code points. */
	static String visible(String text) {
		return text.codePoints()
			.mapToObj((point) -> isVisible(point) ? Character.toString(point) : "U+%04X".formatted(point))
			.collect(Collectors.joining());
	}

	private static boolean isVisible(int point) {
		boolean isHidden = Character.isSpaceChar(point) || Character.isISOControl(point)
				|| Character.getType(point) == Character.FORMAT;
		return point == ' ' || !isHidden;
	}

}
