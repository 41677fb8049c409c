package org.cmkcatalog.seed;

import java.time.LocalDate;

import org.cmkcatalog.document.CatalogDocument;

/**
 * An edition as it is seeded.
 *
 * @param sha256 SHA-256 of the file, 64 hexadecimal digits
 * @param document what the file says
 */
record SeedEdition(String sha256, CatalogDocument document) {

	LocalDate date() {
		return this.document.date();
	}

}
