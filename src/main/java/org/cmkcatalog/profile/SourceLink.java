package org.cmkcatalog.profile;

import java.time.LocalDate;

import org.cmkcatalog.catalog.Listing;

/**
 * A line of an edition, with a link to the tables and footnotes of that edition.
 *
 * @param line the line in the edition's file, from 1
 * @param href the document in the API
 */
record SourceLink(int line, String href) {

	static SourceLink of(Listing listing) {
		return of(listing.row().line(), listing.edition());
	}

	static SourceLink of(int line, LocalDate edition) {
		return new SourceLink(line, "/api/v1/editions/%s/document".formatted(edition));
	}

}
