package org.cmkcatalog.browse;

import java.time.LocalDate;

import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.web.Columns;

/**
 * An edition of the source page.
 *
 * @param id its date
 * @param pinned whether answers come from it unless a request asks for another
 * @param latest whether it is the newest
 * @param source where it comes from, and on what terms
 * @param listings number of listings
 * @param services number of services
 * @param categories number of categories
 * @param footnotes number of footnotes
 * @param findingCount number of things that are odd in the document
 */
record EditionRepresentation(LocalDate id, boolean pinned, boolean latest, SourceRepresentation source, long listings,
		long services, long categories, long footnotes, int findingCount) {

	/** How it stands in a table. */
	static final Columns<EditionRepresentation> COLUMNS = new Columns<EditionRepresentation>()
		.add("id", EditionRepresentation::id)
		.add("pinned", EditionRepresentation::pinned)
		.add("latest", EditionRepresentation::latest)
		.add("listings", EditionRepresentation::listings)
		.add("services", EditionRepresentation::services)
		.add("categories", EditionRepresentation::categories)
		.add("footnotes", EditionRepresentation::footnotes)
		.add("findingCount", EditionRepresentation::findingCount)
		.addForPrograms("url", (edition) -> edition.source().url())
		.addForPrograms("document", (edition) -> edition.source().document())
		.addForPrograms("sha256", (edition) -> edition.source().sha256())
		.addForPrograms("license", (edition) -> edition.source().license())
		.addForPrograms("attribution", (edition) -> edition.source().attribution());

	static EditionRepresentation of(Edition edition, Editions editions) {
		return new EditionRepresentation(edition.id(), editions.isPinned(edition), editions.isLatest(edition),
				SourceRepresentation.of(edition), edition.listings().size(), edition.services().size(),
				edition.categories().size(), edition.document().footnotes().size(),
				edition.document().findings().size());
	}

}
