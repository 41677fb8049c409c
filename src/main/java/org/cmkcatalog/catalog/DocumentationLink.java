package org.cmkcatalog.catalog;

import jakarta.persistence.Embeddable;

/**
 * A link to a service's documentation.
 *
 * @param separator what stands before it in the cell
 * @param title the link's text
 * @param url the absolute URL
 * @param urlAsWritten the destination as the document spells it
 */
@Embeddable
record DocumentationLink(String separator, String title, String url, String urlAsWritten) {

}
