package org.cmkcatalog.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * The page of a service.
 *
 * @param id its id
 * @param name its name in the edition or, if that does not list it, the latest
 * @param categories the categories that list it
 * @param verdicts the verdict for each key store; empty if the edition does not list it
 * @param absence why the edition does not list it; null if it does
 * @param conflict rows that conflict; null if none do
 * @param footnotes its footnotes
 * @param timeline its editions as a picture
 * @param editions its editions, newest first, at most as many as are read
 * @param olderEditions how many older ones there are
 * @param facts what else is known of it; null if the edition does not list it
 * @param otherNames its names, if the edition does not list it
 */
record ServicePage(String id, String name, List<Link> categories, List<StoreVerdict> verdicts,
		@Nullable Absence absence, @Nullable RowConflict conflict, List<ServiceFootnote> footnotes,
		TimelinePicture timeline, List<ServiceEdition> editions, int olderEditions, @Nullable ServiceFacts facts,
		List<ServiceFacts.Names> otherNames) {

	private static final int MOST_EDITIONS = 60;

	/** The page of a service that the edition lists. */
	static ServicePage of(ListedService service, ChosenEdition edition, String server) {
		return of(service.id(), service.name(), categories(service, edition),
				Stream.of(KeyStore.values()).map((keyStore) -> StoreVerdict.of(service, keyStore, edition)).toList(),
				null, RowConflict.of(service, edition), ServiceFootnote.of(service, edition), edition,
				ServiceFacts.of(service, edition, server), List.of());
	}

	/** The page of a service that only other editions list. */
	static ServicePage of(KnownService service, ChosenEdition edition) {
		return of(service.id(), service.latestName(), List.of(), List.of(), Absence.of(service, edition), null,
				List.of(), edition, null, ServiceFacts.names(service, service.latestName(), edition));
	}

	private static ServicePage of(String id, String name, List<Link> categories, List<StoreVerdict> verdicts,
			@Nullable Absence absence, @Nullable RowConflict conflict, List<ServiceFootnote> footnotes,
			ChosenEdition edition, @Nullable ServiceFacts facts, List<ServiceFacts.Names> otherNames) {
		List<ServiceEdition> all = ServiceEdition.all(id, edition);
		List<ServiceEdition> newestFirst = new ArrayList<>();
		for (int at = all.size() - 1; at >= Math.max(0, all.size() - MOST_EDITIONS); at--) {
			newestFirst.add(all.get(at));
		}
		return new ServicePage(id, name, categories, verdicts, absence, conflict, footnotes,
				TimelinePicture.of(name, all), newestFirst, all.size() - newestFirst.size(), facts, otherNames);
	}

	private static List<Link> categories(ListedService service, ChosenEdition edition) {
		return service.listings()
			.stream()
			.map(Listing::category)
			.distinct()
			.map((category) -> category(category, edition))
			.toList();
	}

	private static Link category(Category category, ChosenEdition edition) {
		return new Link(category.name(),
				"/" + ServiceFacts.and(EditionLink.query(edition), "category=" + category.id()), "");
	}

}
