package org.cmkcatalog.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.seed.Alias;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes the catalog of seed files, the same as the one that the tables hold. A start with
 * tables takes several seconds, which a command does not have.
 */
public final class SeededCatalog {

	private final SeedData data;

	private SeededCatalog(SeedData data) {
		this.data = data;
	}

	/**
	 * Reads a catalog.
	 * @param location the folder with the seed files, or a classpath: location
	 * @throws org.cmkcatalog.seed.InvalidSeedException if a file has errors
	 */
	public static Catalog read(String location) {
		SeedData data = SeedReader.read(location, new PathMatchingResourcePatternResolver());
		return new SeededCatalog(data).catalog();
	}

	/** The edition that answers is the default one, or else the newest. */
	private Catalog catalog() {
		LocalDate pinned = this.data.editions()
			.stream()
			.map(SeedEdition::date)
			.filter(LocalDate.parse(Catalog.DEFAULT_EDITION)::equals)
			.findFirst()
			.orElseGet(() -> this.data.editions().get(this.data.editions().size() - 1).date());
		List<Edition> editions = new ArrayList<>();
		for (SeedEdition edition : this.data.editions()) {
			editions.add(Edition.of(edition.document(), edition.sha256(), (row) -> edition.serviceId(row).value(),
					editions.isEmpty() ? null : editions.get(editions.size() - 1)));
		}
		return new Catalog(this.data.contentHash(), editions, pinned, services(), this.data.resourceTypes());
	}

	private KnownServices services() {
		Map<String, Map<String, KnownName>> names = names();
		Map<String, List<KnownAlias>> aliases = new HashMap<>();
		for (Alias alias : this.data.aliases()) {
			aliases.computeIfAbsent(alias.service(), (service) -> new ArrayList<>())
				.add(new KnownAlias(alias.name(), alias.kind()));
		}
		return new KnownServices(
				names.entrySet()
					.stream()
					.map((service) -> KnownService.of(service.getKey(), service.getValue().values(),
							aliases.getOrDefault(service.getKey(), List.of())))
					.toList(),
				this.data.successions().stream().filter((succession) -> isListed(succession, names)).toList(),
				otherNames());
	}

	private List<String> otherNames() {
		return this.data.aliases().stream().filter((alias) -> !alias.isOfService()).map(Alias::name).sorted().toList();
	}

	/** A service of editions that are not here may be missing. */
	private static boolean isListed(Succession succession, Map<String, Map<String, KnownName>> names) {
		return List.of(succession.from(), succession.to()).stream().map(Slug::value).allMatch(names::containsKey);
	}

	/** The names of each service, by its id. */
	private Map<String, Map<String, KnownName>> names() {
		Map<String, Map<String, KnownName>> names = new LinkedHashMap<>();
		for (SeedEdition edition : this.data.editions()) {
			for (DocumentRow row : edition.document().rows()) {
				names.computeIfAbsent(edition.serviceId(row).value(), (service) -> new LinkedHashMap<>())
					.merge(row.name(), new KnownName(row.name(), edition.date(), edition.date()),
							(known, now) -> new KnownName(known.text(), known.firstListed(), now.lastListed()));
			}
		}
		return names;
	}

}
