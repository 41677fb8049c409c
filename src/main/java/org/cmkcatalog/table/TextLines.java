package org.cmkcatalog.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in lines that are no wider than they should be. Lines break at blanks. The lines
 * after the first are indented.
 *
 * @param lines the lines; none of a blank text
 */
record TextLines(List<String> lines) {

	static final String INDENT = "  ";

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/** No word is cut: one that is too wide stands on a line of its own, not indented. */
	static TextLines of(String text, int width, String indent) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : words(text)) {
			if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			if (!line.isEmpty()) {
				line.append(' ');
			}
			else if (!lines.isEmpty() && width(indent) + width(word) <= width) {
				line.append(indent);
			}
			line.append(word);
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return new TextLines(lines);
	}

	/** The least width at which each word has room, indented if it is not the first. */
	static int leastWidth(String text, String indent) {
		List<String> words = words(text);
		int least = 0;
		for (int i = 0; i < words.size(); i++) {
			least = Math.max(least, width(words.get(i)) + ((i > 0) ? width(indent) : 0));
		}
		return least;
	}

	static int width(CharSequence text) {
		return Character.codePointCount(text, 0, text.length());
	}

	/** Text without control characters, in one line. */
	static String oneLine(String text) {
		return Printable.oneLine(text).strip();
	}

	private static List<String> words(String text) {
		String line = oneLine(text);
		return line.isEmpty() ? List.of() : List.of(BLANKS.split(line));
	}

}
