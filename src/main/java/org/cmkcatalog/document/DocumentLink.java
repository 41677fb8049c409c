package org.cmkcatalog.document;

import java.util.Locale;
import java.util.Objects;
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

	private static final Pattern PATH = Pattern.compile("(?<start>[^?#]*?)/*(?<rest>[?#].*)?");

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
		String start = path.group("start");
		return (start.startsWith(ANY_CASE) ? start.toLowerCase(Locale.ROOT) : start)
				+ Objects.toString(path.group("rest"), "");
	}

}
