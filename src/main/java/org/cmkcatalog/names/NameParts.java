package org.cmkcatalog.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in parts: what is outside and inside of its brackets.
 *
 * @param outside the text without brackets and what they contain
 * @param inside what each of the brackets contains
 */
record NameParts(String outside, List<String> inside) {

	/** Inner brackets first. */
	private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

	/** "Cognitive Services: Face", "Storage - Files". */
	private static final Pattern AFTER_GROUP = Pattern.compile(":\\s+|\\s+[-\u2013\u2014]\\s+");

	/** "Web/Function App", but not "Import / Export". */
	private static final Pattern ALTERNATIVES = Pattern.compile("([^\\s/]+)/([^\\s/]+)");

	static NameParts of(String name) {
		List<String> inside = new ArrayList<>();
		String outside = name;
		for (Matcher brackets = BRACKETS.matcher(outside); brackets.find(); brackets = BRACKETS.matcher(outside)) {
			inside.add(brackets.group(1));
			outside = outside.substring(0, brackets.start()) + " " + outside.substring(brackets.end());
		}
		return new NameParts(outside, inside);
	}

	/** The group in front of a name and the name, or only the name. */
	static List<String> ofGroup(String name) {
		Matcher separators = AFTER_GROUP.matcher(name);
		int end = -1;
		int start = -1;
		while (separators.find()) {
			end = separators.start();
			start = separators.end();
		}
		return (end <= 0) ? List.of(name) : List.of(name.substring(0, end), name.substring(start));
	}

	/**
	 * Both names of a name such as "Web/Function App"; without a slash, the name itself.
	 */
	static List<String> alternatives(String name) {
		Matcher slash = ALTERNATIVES.matcher(name);
		if (!slash.find()) {
			return List.of(name);
		}
		String before = name.substring(0, slash.start());
		String after = name.substring(slash.end());
		return List.of(before + slash.group(1) + after, before + slash.group(2) + after);
	}

	/** Whether a text is made of the first letters of the last words of another. */
	static boolean isAbbreviation(List<String> text, List<String> words) {
		StringBuilder initials = new StringBuilder();
		words.forEach((word) -> initials.append(word.charAt(0)));
		return text.size() == 1 && text.get(0).length() > 1 && initials.toString().endsWith(text.get(0));
	}

}
