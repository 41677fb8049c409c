package org.cmkcatalog.answer;

import org.cmkcatalog.catalog.Listing;

/**
 * What one row says in a field that rows differ in.
 *
 * @param service the row's service
 * @param category the row's category
 * @param sourceLine the row's line in the document, from 1
 * @param asWritten the field's Markdown
 */
public record StatementRepresentation(ServiceReference service, CategoryReference category, int sourceLine,
		String asWritten) {

	static StatementRepresentation of(Listing listing, String asWritten) {
		return new StatementRepresentation(ServiceReference.of(listing), CategoryReference.of(listing.category()),
				listing.row().line(), asWritten);
	}

}
