package org.cmkcatalog.page;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.DocumentFootnote;

/**
 * A link to a footnote on the same page.
 *
 * @param marker its marker
 * @param id id of the footnote in the page
 */
public record FootnoteLink(String marker, String id) {

	/** A marker can be any characters, so the id is the place among all footnotes. */
	public static FootnoteLink of(DocumentFootnote footnote, Edition edition) {
		return new FootnoteLink(footnote.marker(), "fn-" + (edition.document().footnotes().indexOf(footnote) + 1));
	}

}
