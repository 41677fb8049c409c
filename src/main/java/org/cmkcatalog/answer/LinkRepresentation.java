package org.cmkcatalog.answer;

import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.table.Linked;

/**
 * A link of the source page.
 *
 * @param title the link's text
 * @param url the absolute URL that it leads to
 * @param urlAsWritten the destination as the document spells it
 */
public record LinkRepresentation(String title, String url, String urlAsWritten) implements Linked {

	/** Represents a link. */
	public static LinkRepresentation of(DocumentLink link) {
		return new LinkRepresentation(link.title(), link.url(), link.urlAsWritten());
	}

}
