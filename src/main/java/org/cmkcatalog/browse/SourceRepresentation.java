package org.cmkcatalog.browse;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.CatalogDocument;
import org.jspecify.annotations.Nullable;

/**
 * Where an edition comes from, and on what terms.
 *
 * @param title title of the page
 * @param url address of the page
 * @param document file and commit that it was taken from, if the document says so
 * @param sha256 SHA-256 of the seed file, 64 hexadecimal digits
 * @param license name of the licence of the page
 * @param licenseUrl text of that licence
 * @param attribution whom to credit
 * @param changes what was changed
 */
record SourceRepresentation(String title, String url, @Nullable String document, String sha256, String license,
		String licenseUrl, String attribution, String changes) {

	private static final String LICENSE = "CC BY 4.0";

	private static final String LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/";

	private static final String ATTRIBUTION = "Microsoft and contributors, MicrosoftDocs/azure-docs";

	private static final String CHANGES = "Changes were made: the table and its footnotes were taken out of the page, "
			+ "read into fields, given ids, counted and compared, and links were made absolute.";

	static SourceRepresentation of(Edition edition) {
		CatalogDocument document = edition.document();
		return new SourceRepresentation(document.title(), document.url(), document.source(), edition.sha256(), LICENSE,
				LICENSE_URL, ATTRIBUTION, CHANGES);
	}

}
