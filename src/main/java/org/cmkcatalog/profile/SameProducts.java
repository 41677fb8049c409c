package org.cmkcatalog.profile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentLink;

/** Services whose names link to the same product page, by edition. */
final class SameProducts {

	/** By edition, then by the product page. */
	private final Map<Edition, Map<String, Set<ListedService>>> editions = new ConcurrentHashMap<>();

	private SameProducts() {
	}

	/** The other services of an edition that link to a product page of a service. */
	static List<ListedService> of(ListedService service, Catalog catalog) {
		Map<String, Set<ListedService>> products = catalog.derived(SameProducts.class,
				(of) -> new SameProducts()).editions
			.computeIfAbsent(service.edition(), SameProducts::products);
		return targets(service).flatMap((target) -> products.getOrDefault(target, Set.of()).stream())
			.distinct()
			.filter((other) -> other != service)
			.toList();
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
