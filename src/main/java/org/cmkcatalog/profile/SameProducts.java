package org.cmkcatalog.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentLink;

/** Services whose names link to the same product page, by edition. */
final class SameProducts {

	/** Most readers stay in one edition, or compare a few. */
	private static final int MOST_EDITIONS = 4;

	/** By edition, then by the product page; the edition that was used last is last. */
	private final Map<Edition, Map<String, Set<ListedService>>> editions = new LinkedHashMap<>(16, 0.75F, true);

	private SameProducts() {
	}

	/** The other services of an edition that link to a product page of a service. */
	static List<ListedService> of(ListedService service, Catalog catalog) {
		Map<String, Set<ListedService>> products = of(catalog).kept(service.edition());
		return targets(service).flatMap((target) -> products.getOrDefault(target, Set.of()).stream())
			.distinct()
			.filter((other) -> other != service)
			.toList();
	}

	static SameProducts of(Catalog catalog) {
		return catalog.derived(SameProducts.class, (of) -> new SameProducts());
	}

	/**
	 * It is made outside the lock, so that other editions do not wait for a large one.
	 */
	private Map<String, Set<ListedService>> kept(Edition edition) {
		synchronized (this.editions) {
			Map<String, Set<ListedService>> kept = this.editions.get(edition);
			if (kept != null) {
				return kept;
			}
		}
		Map<String, Set<ListedService>> made = products(edition);
		synchronized (this.editions) {
			this.editions.put(edition, made);
			if (this.editions.size() > MOST_EDITIONS) {
				this.editions.remove(this.editions.keySet().iterator().next());
			}
		}
		return made;
	}

	/** For how many editions an index is kept. */
	int size() {
		synchronized (this.editions) {
			return this.editions.size();
		}
	}

	private static Map<String, Set<ListedService>> products(Edition edition) {
		Map<String, Set<ListedService>> products = new HashMap<>();
		edition.services()
			.forEach((service) -> targets(service)
				.forEach((target) -> products.computeIfAbsent(target, (of) -> new LinkedHashSet<>(1)).add(service)));
		return products;
	}

	private static Stream<String> targets(ListedService service) {
		return service.listings()
			.stream()
			.map(Listing::row)
			.flatMap((row) -> Stream.ofNullable(row.product()))
			.map(DocumentLink::target)
			.distinct();
	}

}
