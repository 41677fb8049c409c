package org.cmkcatalog.page;

/**
 * A page for browsers, ready to be rendered.
 *
 * @param template name of its template, which gets {@code frame} and {@code page}
 * @param frame what surrounds the content
 * @param content what the template shows
 */
public record Page(String template, PageFrame frame, Record content) {

}
