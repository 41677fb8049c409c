package org.cmkcatalog.catalog;

import java.time.LocalDate;

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

	static EditionRepresentation of(EditionCounts counts, Timeline timeline) {
		Edition edition = counts.edition();
		return new EditionRepresentation(edition.id(), timeline.isPinned(edition.id()), timeline.isLatest(edition.id()),
				SourceRepresentation.of(edition), counts.listings(), counts.services(), counts.categories(),
				counts.footnotes(), counts.findings());
	}

}
