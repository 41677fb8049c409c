package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * The standing of all services of an edition, worked out from that of the edition before.
 * An edition that does not list a service ends what stood. Few are different, so equal
 * ones are one object.
 */
final class Standings {

	private final Map<KeyStore, Standing[]> byPosition = new EnumMap<>(KeyStore.class);

	private final Map<Standing, Standing> different = new HashMap<>();

	/**
	 * Takes the services of an edition by position, and the edition before, if there is
	 * one.
	 */
	Standings(List<ListedService> services, @Nullable Edition previous) {
		for (KeyStore keyStore : KeyStore.values()) {
			this.byPosition.put(keyStore,
					services.stream()
						.map((service) -> standing(service, keyStore,
								Optional.ofNullable(previous).flatMap((edition) -> edition.service(service.id()))))
						.map((standing) -> this.different.computeIfAbsent(standing, Function.identity()))
						.toArray(Standing[]::new));
		}
	}

	private static Standing standing(ListedService service, KeyStore keyStore, Optional<ListedService> previous) {
		Standing before = previous.map((found) -> found.standing(keyStore)).orElse(null);
		boolean isSupported = service.support(keyStore).filter(Support.SUPPORTED::equals).isPresent();
		boolean isSame = previous.filter((found) -> said(found, keyStore).equals(said(service, keyStore))).isPresent();
		return new Standing(
				!isSupported ? null
						: (before != null && before.since() != null) ? before.since() : service.edition().id(),
				(before != null && isSame) ? before.lastChanged() : service.edition().id());
	}

	/** What is said, whichever rows say it and however it is written. */
	private static List<Set<Object>> said(ListedService service, KeyStore keyStore) {
		return Stream
			.<Function<Listing, Collection<?>>>of((listing) -> List.of(listing.row().cell(keyStore).support()),
					(listing) -> listing.row().cell(keyStore).keyConstraints(),
					(listing) -> listing.footnotes(keyStore).stream().map(DocumentFootnote::text).toList(),
					(listing) -> Stream.ofNullable(listing.row().cell(keyStore).note()).toList())
			.map((part) -> service.listings()
				.stream()
				.flatMap((listing) -> part.apply(listing).stream())
				.<Object>map((value) -> value)
				.collect(Collectors.toUnmodifiableSet()))
			.toList();
	}

	Standing of(int position, KeyStore keyStore) {
		return Objects.requireNonNull(this.byPosition.get(keyStore))[position];
	}

}
