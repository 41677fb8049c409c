package org.cmkcatalog.browse;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Linked;
import org.cmkcatalog.table.WithoutRowFacts;
import org.cmkcatalog.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the source page.
 *
 * @param id its date
 * @param pinned whether it answers unless a request names another
 * @param latest whether it is the newest
 * @param source where it comes from, and on what terms
 * @param listings number of listings
 * @param services number of services
 * @param categories number of categories
 * @param footnotes number of footnotes
 * @param findingCount number of things that are odd in the document
 * @param keyStores the key stores that it speaks of; of any other it lists nothing
 */
@WithoutRowFacts
public record EditionRepresentation(LocalDate id, boolean pinned, boolean latest, SourceRepresentation source,
		long listings, long services, long categories, long footnotes, int findingCount, List<KeyStore> keyStores) {

	/** Its columns in a table. */
	static final Columns<EditionRepresentation> COLUMNS = new Columns<EditionRepresentation>()
		.add("id", EditionRepresentation::id)
		.add("pinned", EditionRepresentation::pinned)
		.add("latest", EditionRepresentation::latest)
		.add("listings", EditionRepresentation::listings)
		.add("services", EditionRepresentation::services)
		.addDetail("categories", EditionRepresentation::categories)
		.addDetail("footnotes", EditionRepresentation::footnotes)
		.add("findingCount", EditionRepresentation::findingCount)
		.add("keyStores", EditionRepresentation::keyStores)
		.addForPrograms("title", (edition) -> edition.source().title())
		.addForPrograms("url", (edition) -> edition.source().url())
		.addDetailForPeople("page", EditionRepresentation::source)
		.addDetail("document", (edition) -> edition.source().document())
		.addDetail("sha256", (edition) -> edition.source().sha256())
		.addForPrograms("license", (edition) -> edition.source().license())
		.addForPrograms("licenseUrl", (edition) -> edition.source().licenseUrl())
		.addDetailForPeople("license",
				(edition) -> Linked.of(edition.source().license(), edition.source().licenseUrl()))
		.addDetail("attribution", (edition) -> edition.source().attribution())
		.addDetail("changes", (edition) -> edition.source().changes());

	/**
	 * All editions from the oldest to the newest, or a part of them.
	 * @param editions the editions
	 * @param paging the part
	 */
	public static ListRepresentation<EditionRepresentation> list(Editions editions, Paging paging) {
		return ListRepresentation.of(editions.pinned(), editions.catalog().editions(), paging,
				(edition) -> of(edition, editions), COLUMNS);
	}

	/** An edition as it is answered. */
	public static EditionRepresentation of(Edition edition, Editions editions) {
		return new EditionRepresentation(edition.id(), editions.isPinned(edition), editions.isLatest(edition),
				SourceRepresentation.of(edition), edition.listings().size(), edition.services().size(),
				edition.categories().size(), edition.document().footnotes().size(),
				edition.document().findings().size(), edition.keyStores());
	}

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
	public record SourceRepresentation(String title, String url, @Nullable String document, String sha256,
			String license, String licenseUrl, String attribution, String changes) implements Linked {

		private static final String LICENSE = "CC BY 4.0";

		private static final String LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/";

		private static final String ATTRIBUTION = "Microsoft and contributors, MicrosoftDocs/azure-docs";

		private static final String CHANGES = "Changes were made: the table and its footnotes were taken out of the page, "
				+ "read into fields, given ids, counted and compared, and links were made absolute.";

		static SourceRepresentation of(Edition edition) {
			CatalogDocument document = edition.document();
			return new SourceRepresentation(document.title(), document.url(), document.source(), edition.sha256(),
					LICENSE, LICENSE_URL, ATTRIBUTION, CHANGES);
		}

	}

}
