package org.cmkcatalog.document;

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

}
