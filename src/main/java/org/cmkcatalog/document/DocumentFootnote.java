package org.cmkcatalog.document;

import java.util.List;

/**
 * A footnote of the document.
 *
 * @param line line of the document, from 1
 * @param marker the marker without escapes, for example {@code **}
 * @param text the text without marker and Markdown
 * @param asWritten the whole paragraph as written, marker included
 * @param blankLinesBefore number of blank lines above it
 * @param links the links in the text, in their order
 */
public record DocumentFootnote(int line, String marker, String text, String asWritten, int blankLinesBefore,
		List<DocumentLink> links) {

}
