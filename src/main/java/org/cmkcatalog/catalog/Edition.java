package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.cmkcatalog.catalog.Listing.Conflict;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SearchText;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;

/** One dated state of the source document, ready to be selected from and counted. */
public final class Edition {

	private final CatalogDocument document;

	private final String sha256;

	private final List<KeyStore> keyStores;

	private final Map<String, Category> categories;

	private final Items<Listing> listings;

	private final Items<ListedService> services;

	private final Map<String, ListedService> servicesById;

	/** Position of its service, by position of the listing. */
	private final int[] servicePositions;

	private final ListingIndex index;

	/** Dates of the editions up to this one. */
	private final TreeSet<LocalDate> dates;

	/** Positions of the services with a flag. */
	private final Map<Criterion.Flag, BitSet> flagged = new ConcurrentHashMap<>();

	private final Lazy<Summary> summary = new Lazy<>(() -> Summary.of(this));

	private final Lazy<Standings> standings;

	private Edition(CatalogDocument document, String sha256, List<Category> categories, List<Listing> listings,
			@Nullable Edition previous) {
		this.document = document;
		this.sha256 = sha256;
		this.keyStores = document.keyStores();
		this.categories = new LinkedHashMap<>();
		categories.forEach((category) -> this.categories.put(category.id(), category));
		Map<String, List<Listing>> byService = new LinkedHashMap<>();
		listings.forEach(
				(listing) -> byService.computeIfAbsent(listing.service(), (id) -> new ArrayList<>(1)).add(listing));
		List<ListedService> byName = byService.values()
			.stream()
			.map((of) -> new ListedService(this, List.copyOf(of)))
			.sorted(Comparator.comparing(ListedService::first, ListingOrder.of(List.of(ListingOrder.NAME))))
			.toList();
		this.listings = new Items<>(listings, Function.identity());
		this.services = new Items<>(byName, ListedService::first);
		this.servicesById = new HashMap<>();
		this.servicePositions = new int[listings.size()];
		for (int position = 0; position < byName.size(); position++) {
			ListedService service = byName.get(position);
			this.servicesById.put(service.id(), service);
			for (Listing listing : service.listings()) {
				this.servicePositions[listing.number() - 1] = position;
			}
		}
		this.dates = (previous != null) ? new TreeSet<>(previous.dates) : new TreeSet<>();
		this.dates.add(id());
		this.index = new ListingIndex(listings, this.servicesById, this.dates);
		this.standings = new Lazy<>(() -> new Standings(byName, previous));
	}

	/**
	 * A first edition.
	 * @param document the document
	 * @param sha256 SHA-256 of its file, 64 hexadecimal digits
	 * @param serviceId gives the id of the service that a row is about
	 * @return the edition
	 */
	public static Edition of(CatalogDocument document, String sha256, Function<DocumentRow, String> serviceId) {
		return of(document, sha256, serviceId, null);
	}

	/**
	 * An edition with what its document says.
	 * @param document the document
	 * @param sha256 SHA-256 of its file, 64 hexadecimal digits
	 * @param serviceId gives the id of the service that a row is about
	 * @param previous the edition before, or null if there is none
	 * @return the edition
	 */
	public static Edition of(CatalogDocument document, String sha256, Function<DocumentRow, String> serviceId,
			@Nullable Edition previous) {
		List<Category> categories = new ArrayList<>();
		List<Listing> listings = new ArrayList<>();
		Map<String, Integer> nameRanks = nameRanks(document);
		Map<Integer, List<Conflict>> conflicts = conflicts(document);
		for (DocumentCategory heading : document.categories()) {
			Category category = new Category(heading.id().value(), heading.name(), categories.size() + 1,
					heading.line());
			categories.add(category);
			for (DocumentRow row : heading.rows()) {
				listings.add(new Listing(document.date(), listings.size() + 1, serviceId.apply(row), category, row,
						Objects.requireNonNull(nameRanks.get(row.name())), footnotes(row.keyVault(), document),
						footnotes(row.managedHsm(), document), conflicts.getOrDefault(row.line(), List.of())));
			}
		}
		return new Edition(document, sha256, List.copyOf(categories), List.copyOf(listings), previous);
	}

	private static Map<String, Integer> nameRanks(CatalogDocument document) {
		Map<String, TreeSet<String>> namesByFolded = new TreeMap<>();
		document.rows()
			.forEach((row) -> namesByFolded.computeIfAbsent(SearchText.fold(row.name()), (folded) -> new TreeSet<>())
				.add(row.name()));
		Map<String, Integer> ranks = new HashMap<>();
		namesByFolded.values().forEach((names) -> names.forEach((name) -> ranks.put(name, ranks.size() + 1)));
		return ranks;
	}

	/** Each contradiction from both sides, by the line of the row. */
	private static Map<Integer, List<Conflict>> conflicts(CatalogDocument document) {
		if (document.contradictions().isEmpty()) {
			return Map.of();
		}
		Map<Integer, Integer> numbers = new HashMap<>();
		document.rows().forEach((row) -> numbers.put(row.line(), numbers.size() + 1));
		Map<Integer, List<Conflict>> conflicts = new HashMap<>();
		for (Contradiction contradiction : document.contradictions()) {
			int line = contradiction.row().line();
			int otherLine = contradiction.other().line();
			conflicts.computeIfAbsent(line, (of) -> new ArrayList<>(1))
				.add(new Conflict(contradiction.field(), contradiction.asWritten(),
						Objects.requireNonNull(numbers.get(otherLine)), contradiction.otherAsWritten()));
			conflicts.computeIfAbsent(otherLine, (of) -> new ArrayList<>(1))
				.add(new Conflict(contradiction.field(), contradiction.otherAsWritten(),
						Objects.requireNonNull(numbers.get(line)), contradiction.asWritten()));
		}
		conflicts.replaceAll((line, of) -> List.copyOf(of));
		return conflicts;
	}

	/** Markers without a footnote remain in the cell as written, and in the findings. */
	private static List<DocumentFootnote> footnotes(SupportCell cell, CatalogDocument document) {
		return cell.markers()
			.stream()
			.flatMap((marker) -> document.footnotes().stream().filter((note) -> note.marker().equals(marker)))
			.toList();
	}

	/** Its date, which is its id. */
	public LocalDate id() {
		return this.document.date();
	}

	/** What its file says. */
	public CatalogDocument document() {
		return this.document;
	}

	/** The key stores that it speaks of. */
	public List<KeyStore> keyStores() {
		return this.keyStores;
	}

	/** SHA-256 of its file, 64 hexadecimal digits. */
	public String sha256() {
		return this.sha256;
	}

	/** Its categories by id, in document order. */
	public Map<String, Category> categories() {
		return Collections.unmodifiableMap(this.categories);
	}

	/** Its listings, in document order. */
	public List<Listing> listings() {
		return this.listings.all();
	}

	/** A listing by its number, from 1. */
	public Listing listing(int number) {
		return this.listings.all().get(number - 1);
	}

	/**
	 * The listings that meet a filter, in document order unless sorted.
	 * @param filter the filter
	 * @param meaning what its text may mean
	 * @return the listings
	 */
	public Selection<Listing> listings(ListingFilter filter, TextMeaning meaning) {
		BitSet meeting = this.index.meeting(filter, meaning);
		filter.flags().forEach((flag, wanted) -> restrict(meeting, this.index.meeting(flag), wanted));
		return new Selection<>(this.listings, meeting, (field) -> count(meeting, field, Function.identity()));
	}

	/** Its services, in alphabetical order. */
	public List<ListedService> services() {
		return this.services.all();
	}

	/** A service by its id, or nothing if the edition does not list it. */
	public Optional<ListedService> service(String id) {
		return Optional.ofNullable(this.servicesById.get(id));
	}

	/** How long what it says of a service and a key store has stood. */
	Standing standing(Listing listing, KeyStore keyStore) {
		return this.standings.get().of(this.servicePositions[listing.number() - 1], keyStore);
	}

	/**
	 * The services of which one listing meets a filter, in alphabetical order unless
	 * sorted. A service has a footnote, documentation or a conflict if any of its
	 * listings has.
	 * @param filter the filter
	 * @param meaning what its text may mean
	 * @return the services
	 */
	public Selection<ListedService> services(ListingFilter filter, TextMeaning meaning) {
		BitSet meeting = this.index.meeting(filter, meaning);
		BitSet services = servicesOf(meeting);
		filter.flags().forEach((flag, wanted) -> restrict(services, servicesWith(flag), wanted));
		return new Selection<>(this.services, services, (field) -> {
			BitSet counted = new BitSet(meeting.size());
			meeting.stream().filter((position) -> services.get(this.servicePositions[position])).forEach(counted::set);
			return count(counted, field, (listing) -> services().get(this.servicePositions[listing.number() - 1]));
		});
	}

	/**
	 * Counts the services that meet filters which differ in some values only. What they
	 * have in common is looked for once.
	 * @param filter a filter
	 * @param meaning what its text may mean
	 * @return counts the services of a filter with the same text and the same ids
	 */
	public ToIntFunction<ListingFilter> counting(ListingFilter filter, TextMeaning meaning) {
		BitSet named = this.index.named(filter, meaning);
		Map<ListingFilter, BitSet> withAnyFlag = new HashMap<>();
		return (other) -> {
			BitSet services = (BitSet) withAnyFlag
				.computeIfAbsent(other.withFlags(null, null, null),
						(unseen) -> servicesOf(this.index.meeting(unseen, named)))
				.clone();
			other.flags().forEach((flag, wanted) -> restrict(services, servicesWith(flag), wanted));
			return services.cardinality();
		};
	}

	private BitSet servicesWith(Criterion.Flag flag) {
		return this.flagged.computeIfAbsent(flag, (unseen) -> servicesOf(this.index.meeting(unseen)));
	}

	private Map<String, Long> count(BitSet listings, FacetField field, Function<Listing, ?> item) {
		return listings.stream().mapToObj(listings()::get).collect(field.counting(item));
	}

	private static void restrict(BitSet positions, BitSet flagged, boolean wanted) {
		if (wanted) {
			positions.and(flagged);
		}
		else {
			positions.andNot(flagged);
		}
	}

	private BitSet servicesOf(BitSet listings) {
		BitSet services = new BitSet(services().size());
		for (int position = listings.nextSetBit(0); position >= 0; position = listings.nextSetBit(position + 1)) {
			services.set(this.servicePositions[position]);
		}
		return services;
	}

	/** Its counts. */
	public Summary summary() {
		return this.summary.get();
	}

}
