package org.cmkcatalog.catalog;

/**
 * A link of the source page.
 *
 * @param title the link's text
 * @param url the absolute URL that it leads to
 * @param urlAsWritten the destination as the document spells it
 */
public record LinkRepresentation(String title, String url, String urlAsWritten) {

	static LinkRepresentation of(DocumentationLink link) {
		return new LinkRepresentation(link.title(), link.url(), link.urlAsWritten());
	}

	static LinkRepresentation of(FootnoteLink link) {
		return new LinkRepresentation(link.title(), link.url(), link.urlAsWritten());
	}

}
