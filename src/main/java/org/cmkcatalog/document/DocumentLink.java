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
 * @param url the absolute URL that it leads to on the published page
 * @param separator what stands between this link and the one before it, for example
 * {@code ", "}; empty for a first link
 */
public record DocumentLink(String title, String urlAsWritten, String url, String separator) {

	private static final Pattern PATH = Pattern.compile("(?<start>[^?#]*?)/*(?<rest>[?#].*)?");

	/** Microsoft's host answers a path in any case. */
	private static final String ANY_CASE = "https://learn.microsoft.com/";

	/**
	 * Where the link leads, to compare it with another: without what makes no difference,
	 * a slash at the end of the path and, on Microsoft's host, its case.
	 * @return the URL in a form that is for comparing only
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
