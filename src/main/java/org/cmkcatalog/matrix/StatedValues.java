package org.cmkcatalog.matrix;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.Lazy;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;

/**
 * The values that any row of an edition states. Finding them takes a pass over all rows,
 * so they are kept for each edition.
 *
 * @param support what its cells say, by key store
 * @param keys the keys that its cells state, by their size, in words
 * @param footnotes how many services carry a footnote
 */
record StatedValues(Map<KeyStore, Set<Support>> support, SortedMap<Integer, Set<String>> keys,
		Map<DocumentFootnote, Long> footnotes) {

	/** The values of an edition, always the same. */
	static StatedValues of(ChosenEdition edition) {
		return edition.catalog()
			.derived(Kept.class, (catalog) -> new Kept(new ConcurrentHashMap<>()))
			.values()
			.computeIfAbsent(edition.id(), (id) -> new Lazy<>(() -> of(edition.edition())))
			.get();
	}

	private static StatedValues of(Edition edition) {
		Map<KeyStore, Set<Support>> support = new EnumMap<>(KeyStore.class);
		SortedMap<Integer, Set<String>> keys = new TreeMap<>();
		for (KeyStore keyStore : KeyStore.values()) {
			Set<Support> said = EnumSet.noneOf(Support.class);
			for (Listing listing : edition.listings()) {
				said.add(listing.row().cell(keyStore).support());
				for (KeyConstraint key : listing.row().cell(keyStore).keyConstraints()) {
					keys.computeIfAbsent(key.bits(), (bits) -> new TreeSet<>()).add(key.inWords());
				}
			}
			support.put(keyStore, said);
		}
		return new StatedValues(support, keys, footnotes(edition));
	}

	private static Map<DocumentFootnote, Long> footnotes(Edition edition) {
		Map<DocumentFootnote, Long> services = new HashMap<>();
		for (ListedService service : edition.services()) {
			Stream.of(KeyStore.values())
				.flatMap((keyStore) -> service.footnotes(keyStore).stream())
				.distinct()
				.forEach((footnote) -> services.merge(footnote, 1L, Long::sum));
		}
		return services;
	}

	private record Kept(Map<LocalDate, Lazy<StatedValues>> values) {

	}

}
