package org.cmkcatalog.catalog;

import jakarta.persistence.Embeddable;

/**
 * A link in a footnote's text.
 *
 * @param title the link's text
 * @param url the absolute URL
 * @param urlAsWritten the destination as the document spells it
 */
@Embeddable
record FootnoteLink(String title, String url, String urlAsWritten) {

}
