package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.document.KeyConstraint;

/**
 * Which listings of an edition meet a filter. Each criterion is tested once with every
 * listing and then kept as one bit per listing, so a filter costs the same in a catalog
 * of any size. Criteria are few: their values are those of the edition.
 */
final class ListingIndex {

	private final List<Listing> listings;

	private final Map<String, ListedService> services;

	private final Set<KeyConstraint> statedKeys;

	private final NavigableSet<LocalDate> dates;

	private final Map<Criterion, BitSet> met = new ConcurrentHashMap<>();

	/** Made by the first search; most editions are never searched. */
	private final Lazy<WordIndex> words;

	/** Takes what is selected from, and the dates of the editions up to this one. */
	ListingIndex(List<Listing> listings, Map<String, ListedService> services, NavigableSet<LocalDate> dates) {
		this.listings = listings;
		this.services = services;
		this.dates = dates;
		this.statedKeys = listings.stream()
			.map(Listing::row)
			.flatMap((row) -> row.keyConstraints().stream())
			.collect(Collectors.toUnmodifiableSet());
		this.words = new Lazy<>(() -> new WordIndex(listings));
	}

	/**
	 * Positions of the listings that meet a filter, whatever flags it has.
	 * @param meaning what the filter's text may mean
	 */
	BitSet meeting(ListingFilter filter, TextMeaning meaning) {
		return meeting(filter, named(filter, meaning));
	}

	/**
	 * Positions of the listings that meet a filter, whatever flags it has.
	 * @param named the positions of what its ids and its text name
	 */
	BitSet meeting(ListingFilter filter, BitSet named) {
		BitSet all = (BitSet) named.clone();
		for (Set<? extends Criterion> alternatives : filter.criteria(this.statedKeys, this.dates)) {
			all.and(any(alternatives));
		}
		return all;
	}

	/**
	 * Positions of the listings that the ids and the text of a filter name.
	 * @param meaning what the text may mean
	 */
	BitSet named(ListingFilter filter, TextMeaning meaning) {
		BitSet all = new BitSet(this.listings.size());
		all.set(0, this.listings.size());
		if (!filter.id().isEmpty()) {
			all.and(of(filter.id()));
		}
		List<String> words = filter.words();
		if (!words.isEmpty()) {
			all.and(found(words, meaning));
		}
		return all;
	}

	private BitSet found(List<String> words, TextMeaning meaning) {
		BitSet found = this.words.get().containing(words.get(0));
		words.stream().skip(1).forEach((word) -> found.and(this.words.get().containing(word)));
		found.or(of(meaning.named()));
		return found.isEmpty() ? of(meaning.similar()) : found;
	}

	private BitSet any(Set<? extends Criterion> alternatives) {
		BitSet any = new BitSet(this.listings.size());
		alternatives.forEach((criterion) -> any.or(meeting(criterion)));
		return any;
	}

	private BitSet of(Set<String> services) {
		BitSet positions = new BitSet(this.listings.size());
		for (String id : services) {
			ListedService service = this.services.get(id);
			if (service != null) {
				service.listings().forEach((listing) -> positions.set(listing.number() - 1));
			}
		}
		return positions;
	}

	/** Positions of the listings that meet a criterion; not to be changed. */
	BitSet meeting(Criterion criterion) {
		return this.met.computeIfAbsent(criterion, this::test);
	}

	private BitSet test(Criterion criterion) {
		return IntStream.range(0, this.listings.size()).filter((position) -> {
			Listing listing = this.listings.get(position);
			return criterion.test(listing, Objects.requireNonNull(this.services.get(listing.service())));
		}).collect(BitSet::new, BitSet::set, BitSet::or);
	}

}
