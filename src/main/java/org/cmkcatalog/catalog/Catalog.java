package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.web.Paging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The room's door: what an edition says. Whatever the number of rows, an answer takes at
 * most four SQL statements: a page of a list is found in one, counted in another, and
 * what is not kept of it is read with all its details in a third. Only a list that is
 * asked for without a limit takes one more for every thousand items, so that it never
 * stands in memory as a whole.
 */
@Component
@Transactional(readOnly = true)
public class Catalog {

	private final Editions editions;

	private final Categories categories;

	private final Listings listings;

	private final KeptListings keptListings;

	private final Footnotes footnotes;

	private final MatchingListings matching;

	private final CatalogCounts counts;

	Catalog(Editions editions, Categories categories, Listings listings, KeptListings keptListings, Footnotes footnotes,
			MatchingListings matching, CatalogCounts counts) {
		this.editions = editions;
		this.categories = categories;
		this.listings = listings;
		this.keptListings = keptListings;
		this.footnotes = footnotes;
		this.matching = matching;
		this.counts = counts;
	}

	Found<Listing> listings(LocalDate edition, ListingFilter filter, Collection<ListingOrder> order, Paging paging) {
		return this.matching.listings(edition, filter, order, paging)
			.read((keys) -> this.keptListings.listings(edition, keys));
	}

	Found<ServiceListings> services(LocalDate edition, ListingFilter filter, Collection<ListingOrder> order,
			Paging paging) {
		return this.matching.services(edition, filter, order, paging)
			.read((ids) -> this.keptListings.services(edition, ids));
	}

	/** Counts listings by the values of a filter. */
	Map<String, Long> countListings(LocalDate edition, ListingFilter filter, FacetField field) {
		return this.counts.byValue(field, ListingConditions.ofListings(edition, filter));
	}

	/** Counts services by the values of a filter. */
	Map<String, Long> countServices(LocalDate edition, ListingFilter filter, FacetField field) {
		return this.counts.servicesByValue(field, ListingConditions.ofListingsOfServices(edition, filter));
	}

	/**
	 * Several services of an edition.
	 * @param edition the edition
	 * @param ids ids of services
	 * @return what the edition says of those that it lists, by id, in one statement
	 */
	public Map<String, ServiceListings> services(LocalDate edition, Collection<String> ids) {
		return this.keptListings.services(edition, ids)
			.stream()
			.collect(Collectors.toMap(ServiceListings::id, Function.identity()));
	}

	Optional<ServiceListings> service(LocalDate edition, String id) {
		return this.keptListings.services(edition, List.of(id)).stream().findFirst();
	}

	List<ServiceName> serviceNames(LocalDate edition, String category) {
		return this.listings.serviceNames(edition, category);
	}

	/**
	 * What services are called in an edition.
	 * @param edition the edition
	 * @return the names of the services that it lists, in one statement
	 */
	public ListedNames listedNames(ChosenEdition edition) {
		return new ListedNames(edition,
				this.listings.serviceNames(edition.id())
					.stream()
					.collect(Collectors.toMap(ServiceName::id, ServiceName::name)));
	}

	List<CategoryCounts> categories(LocalDate edition) {
		return this.counts.byCategory(edition);
	}

	Summary summary(LocalDate edition) {
		return this.counts.summary(edition);
	}

	List<Footnote> footnotes(LocalDate edition) {
		return this.footnotes.findByEditionIdOrderByPosition(edition);
	}

	List<FootnoteCarrier> footnoteCarriers(LocalDate edition) {
		return this.listings.footnoteCarriers(edition);
	}

	Edition edition(LocalDate id) {
		return this.editions.findWithFindingsById(id).orElseThrow();
	}

	List<EditionCounts> editions() {
		return this.counts.byEdition();
	}

	EditionCounts editionCounts(LocalDate id) {
		return this.counts.ofEdition(id);
	}

	/**
	 * An edition's document, as the tables have it.
	 * @param id date of the edition
	 * @return its rows, each with the id of its service, and its footnotes
	 */
	public CatalogDocument document(LocalDate id) {
		return editionDocument(id).document();
	}

	/**
	 * A service in all editions that list it.
	 * @param id id of the service
	 * @return what each edition says of it, oldest first
	 */
	public Map<LocalDate, ServiceRepresentation> serviceByEdition(String id) {
		Map<LocalDate, List<Listing>> rows = this.listings.withDetailsOfService(id)
			.stream()
			.collect(Collectors.groupingBy(Listing::editionId, TreeMap::new, Collectors.toList()));
		Map<LocalDate, ServiceRepresentation> services = new TreeMap<>();
		rows.forEach((edition, of) -> services.put(edition, new ServiceListings(of).representation()));
		return services;
	}

	EditionDocument editionDocument(LocalDate id) {
		return new EditionDocument(edition(id), this.categories.findByEditionIdOrderByPosition(id),
				this.listings.withDetailsOfEdition(id), footnotes(id));
	}

}
