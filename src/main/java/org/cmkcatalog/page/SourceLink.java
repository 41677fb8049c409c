package org.cmkcatalog.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.CatalogDocumentRenderer;

import org.springframework.web.util.UriUtils;

/**
 * A line of an edition, with a link to the document of that edition.
 *
 * @param line the line, from 1
 * @param edition date of the edition
 * @param href the document; browsers that can go to the row
 */
record SourceLink(int line, String edition, String href) {

	static SourceLink of(Listing listing) {
		return of(listing.row().line(), listing.edition(), CatalogDocumentRenderer.name(listing.row()));
	}

	/**
	 * A line of an edition.
	 * @param line the line, from 1
	 * @param edition date of the edition
	 * @param written text of that line, which browsers look for
	 */
	static SourceLink of(int line, LocalDate edition, String written) {
		// a dash separates the parts of such a fragment
		String text = UriUtils.encode(written, StandardCharsets.UTF_8).replace("-", "%2D");
		return new SourceLink(line, edition.toString(),
				"/api/v1/editions/%s/document#:~:text=%s".formatted(edition, text));
	}

}
