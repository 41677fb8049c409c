package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a resource of a template, which is often an expression:
 * {@code [concat(parameters('server'), '/orders')]} has the segments
 * <code>{parameters('server')}</code> and {@code orders}. Of its functions {@code concat}
 * and {@code format} are understood; another expression is kept in braces.
 *
 * @param text the segments, joined by slashes
 */
record TemplateName(String text) {

	/** Deeper than people nest these functions. */
	private static final int MAX_DEPTH = 10;

	/** Longer than any name; placeholders can repeat what is long. */
	private static final int MAX_LENGTH = 1 << 15;

	/** Longer than the name of any resource that has parts; each of them has a copy. */
	private static final int MAX_PARENT = 2000;

	private static final String UNKNOWN = "{}";

	private static final Pattern CALL = Pattern.compile("\\s*(concat|format)\\s*\\((.*)\\)\\s*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern REFERENCE = Pattern.compile("\\[\\s*resourceId\\('([^']+)',(.*)\\)\\s*\\]",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\\s*'((?:[^']|'')*+)'\\s*");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,3})[^{}]*\\}");

	/** Reads a name as written. */
	static TemplateName of(String written) {
		boolean isExpression = written.startsWith("[") && !written.startsWith("[[") && written.endsWith("]");
		return new TemplateName(isExpression ? expression(written.substring(1, written.length() - 1), 0) : written);
	}

	private static String expression(String expression, int depth) {
		Matcher literal = LITERAL.matcher(expression);
		if (literal.matches()) {
			return literal.group(1).replace("''", "'");
		}
		Matcher call = CALL.matcher(expression);
		List<String> arguments = (depth < MAX_DEPTH && call.matches()) ? arguments(call.group(2)) : List.of();
		if (arguments.isEmpty()) {
			return "{" + expression.strip().replace('/', '|') + "}";
		}
		List<String> values = arguments.stream().map((argument) -> expression(argument, depth + 1)).toList();
		return call.group(1).equalsIgnoreCase("concat") ? String.join("", values) : format(values);
	}

	private static String format(List<String> values) {
		StringBuilder text = new StringBuilder();
		Matcher placeholder = PLACEHOLDER.matcher(values.get(0));
		int start = 0;
		while (placeholder.find() && text.length() <= MAX_LENGTH) {
			int index = Integer.parseInt(placeholder.group(1)) + 1;
			text.append(values.get(0), start, placeholder.start())
				.append((index < values.size()) ? values.get(index) : placeholder.group());
			start = placeholder.end();
		}
		text.append(values.get(0), start, values.get(0).length());
		return (text.length() <= MAX_LENGTH) ? text.toString() : UNKNOWN;
	}

	/**
	 * Splits arguments at the commas outside of brackets and quotes; empty if they do not
	 * match.
	 */
	private static List<String> arguments(String text) {
		List<String> arguments = new ArrayList<>();
		int open = 0;
		int start = 0;
		boolean isQuoted = false;
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			isQuoted ^= each == '\'';
			if (!isQuoted) {
				open += (each == '(') ? 1 : (each == ')') ? -1 : 0;
				if (open < 0) {
					return List.of();
				}
				if (each == ',' && open == 0) {
					arguments.add(text.substring(start, i));
					start = i + 1;
				}
			}
		}
		arguments.add(text.substring(start));
		return arguments;
	}

	/**
	 * What an expression refers to by type and name:
	 * {@code [resourceId('Microsoft.Compute/diskEncryptionSets', variables('set'))]}.
	 * @return its key within the template; empty if the expression is of another form
	 */
	static String referenced(String written) {
		Matcher reference = REFERENCE.matcher(written);
		if (!reference.matches()) {
			return "";
		}
		List<String> names = arguments(reference.group(2)).stream().map((name) -> expression(name, 0)).toList();
		return Families.key(reference.group(1), String.join("/", names));
	}

	/**
	 * The name of a part with this name of the resource. A name that is too long to be
	 * one is not repeated in those of its parts.
	 */
	TemplateName child(TemplateName name) {
		String parent = (this.text.length() <= MAX_PARENT) ? this.text : UNKNOWN;
		return new TemplateName(parent + "/" + name.text);
	}

	/** Whether at least a part of the last segment is known. */
	boolean isKnown() {
		String last = LeafPath.last(this.text);
		return !(last.startsWith("{") && last.indexOf('}') == last.length() - 1);
	}

}
