package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;

/**
 * The services of all editions: the names that each has had, when it was listed, and what
 * became of it.
 */
public final class KnownServices {

	private final Map<String, KnownService> byId = new TreeMap<>();

	/** The slug of every name, with the service that had it last. */
	private final Map<Slug, KnownService> byName = new HashMap<>();

	/** The slug of every alias, with the services that have it. */
	private final Map<Slug, List<KnownService>> byAlias = new HashMap<>();

	private final List<Succession> successions;

	private final List<String> otherNames;

	/**
	 * Takes all services.
	 * @param services the services
	 * @param successions all splits and merges, by edition
	 * @param otherNames names of things that no edition lists and that could be taken for
	 * services
	 */
	public KnownServices(Collection<KnownService> services, List<Succession> successions, List<String> otherNames) {
		services.forEach((service) -> this.byId.put(service.id(), service));
		this.byId.values()
			.stream()
			.flatMap((service) -> service.names().stream().map((name) -> Map.entry(name, service)))
			.sorted(Map.Entry.comparingByKey(KnownName.OLDEST_FIRST))
			.forEach((named) -> this.byName.put(slug(named.getKey().text()), named.getValue()));
		for (KnownService service : this.byId.values()) {
			for (KnownAlias alias : service.aliases()) {
				this.byAlias.computeIfAbsent(alias.slug(), (slug) -> new ArrayList<>(1)).add(service);
			}
		}
		this.successions = List.copyOf(successions);
		this.otherNames = List.copyOf(otherNames);
	}

	private static Slug slug(String name) {
		return Slug.of(name).orElseThrow();
	}

	/**
	 * The one service with an id, name or alias; nothing if there is none, or several.
	 */
	public Optional<KnownService> find(String idOrName) {
		List<KnownService> named = named(idOrName);
		return (named.size() == 1) ? Optional.of(named.get(0)) : Optional.empty();
	}

	/**
	 * Finds all services of a name. Case is ignored, and so is everything but letters and
	 * digits, as in an id.
	 * @param idOrName an id, a name or an alias
	 * @return the service with that id, or else the one that was listed last under that
	 * name, or else all services with that alias
	 */
	public List<KnownService> named(String idOrName) {
		Optional<Slug> slug = Slug.of(idOrName);
		return slug.map((known) -> this.byId.get(known.value()))
			.or(() -> slug.map(this.byName::get))
			.map(List::of)
			.or(() -> slug.map(this.byAlias::get))
			.orElse(List.of());
	}

	/** The service with an id, or nothing if no edition lists it. */
	public Optional<KnownService> byId(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** All services, by id. */
	public List<KnownService> all() {
		return List.copyOf(this.byId.values());
	}

	/** Names of things that no edition lists and that could be taken for services. */
	public List<String> otherNames() {
		return this.otherNames;
	}

	/** All splits and merges, by edition. */
	public List<Succession> successions() {
		return this.successions;
	}

	/**
	 * Services that a service became.
	 * @param service the service
	 * @param edition the edition up to which splits and merges count
	 * @return its successors, and theirs
	 */
	public List<KnownService> successors(KnownService service, LocalDate edition) {
		Set<String> found = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(service.id()));
		while (!open.isEmpty()) {
			String from = open.remove();
			this.successions.stream()
				.filter((succession) -> succession.from().value().equals(from)
						&& !succession.edition().isAfter(edition))
				.map(Succession::to)
				.map(Slug::value)
				.filter(found::add)
				.forEach(open::add);
		}
		found.remove(service.id());
		return found.stream().flatMap((id) -> Stream.ofNullable(this.byId.get(id))).toList();
	}

}
