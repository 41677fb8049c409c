package org.cmkcatalog.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of the document.
 *
 * @param title the link's text, without Markdown and outer blanks
 * @param urlAsWritten the destination as the document spells it
 * @param url the absolute URL to which it leads on the published page
 * @param separator the text between this link and the previous one, for example
 * {@code ", "}; empty for a first link
 */
public record DocumentLink(String title, String urlAsWritten, String url, String separator) {

	private static final Pattern PATH = Pattern.compile("(?<start>[^?#]*+)(?<rest>.*+)");

	/** Tried only from the first of several slashes, so a long run takes no time. */
	private static final Pattern SLASHES_AT_END = Pattern.compile("(?<!/)/++$");

	/** Microsoft's host ignores the case of a path. */
	private static final String ANY_CASE = "https://learn.microsoft.com/";

	/**
	 * The target of the link, normalized for comparison: without a slash at the end of
	 * the path and, on Microsoft's host, in lower case.
	 * @return the URL in a form that is only for comparison
	 */
	public String target() {
		Matcher path = PATH.matcher(this.url);
		if (!path.matches()) {
			return this.url;
		}
		String start = SLASHES_AT_END.matcher(path.group("start")).replaceFirst("");
		return (start.startsWith(ANY_CASE) ? start.toLowerCase(Locale.ROOT) : start) + path.group("rest");
	}

}
