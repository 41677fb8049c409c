package org.cmkcatalog.seed;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.resource.ResourceTypes;

/**
 * The seed files, read and checked as a whole.
 *
 * @param editions all editions, oldest first
 * @param successions services that became others
 * @param aliases names that no edition lists: of services, and of other things
 * @param formerNames ids of services by the slugs of names that they have had or will
 * have, known from elsewhere than the editions
 * @param published ids that were published
 * @param resourceTypes the types of real resources, with the services that they belong to
 * @param notes what is odd about the files as a whole, and no error
 */
public record SeedData(List<SeedEdition> editions, List<Succession> successions, List<Alias> aliases,
		Map<Slug, Slug> formerNames, Set<Slug> published, ResourceTypes resourceTypes, List<String> notes) {

	static final SeedData NONE = new SeedData(List.of(), List.of(), List.of(), Map.of(), Set.of(),
			new ResourceTypes(List.of(), List.of(), List.of()), List.of());

	/**
	 * A hash of all that the files say.
	 * @return the same hash for the same files
	 */
	public String contentHash() {
		return ContentHash.of(this);
	}

	/**
	 * The services of an edition whose ids were not published yet.
	 * @param edition the edition
	 * @param isWanted whether to publish the id of a service with this name
	 * @return lines for services.csv, without line feeds
	 */
	public List<String> newIds(SeedEdition edition, Predicate<String> isWanted) {
		Map<Slug, String> names = new LinkedHashMap<>();
		edition.document().rows().forEach((row) -> names.putIfAbsent(edition.serviceId(row), row.name()));
		names.keySet().removeAll(this.published);
		return names.entrySet()
			.stream()
			.filter((service) -> isWanted.test(service.getValue()))
			.map((service) -> PublishedId.line(service.getKey(), service.getValue(), edition.date()))
			.toList();
	}

}
