package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;

import org.springframework.stereotype.Component;

/**
 * The services of all editions: what each has been called, when it was listed, and what
 * became of it. Read once: the tables change only before the service starts.
 */
@Component
public class KnownServices {

	private final Map<String, KnownService> byId = new TreeMap<>();

	/** The slug of every name, with the id of the service that had it last. */
	private final Map<String, String> idByName = new HashMap<>();

	/** The slug of every alias, with the ids of the services that have it. */
	private final Map<String, Set<String>> idsByAlias = new HashMap<>();

	private final List<Succession> successions;

	KnownServices(PublishedNames names, ServiceAliases aliases, ServiceSuccessions successions) {
		Map<String, List<KnownName>> namesById = new LinkedHashMap<>();
		for (PublishedName name : names.findAll().stream().sorted(PublishedName.OLDEST_FIRST).toList()) {
			namesById.computeIfAbsent(name.serviceId(), (id) -> new ArrayList<>())
				.add(new KnownName(name.name(), name.firstEdition(), name.lastEdition()));
			this.idByName.put(name.slug(), name.serviceId());
		}
		Map<String, List<KnownAlias>> aliasesById = new HashMap<>();
		for (ServiceAlias alias : aliases.findAll()
			.stream()
			.sorted(Comparator.comparing(ServiceAlias::slug))
			.toList()) {
			aliasesById.computeIfAbsent(alias.serviceId(), (id) -> new ArrayList<>())
				.add(new KnownAlias(alias.name(), alias.kind()));
			this.idsByAlias.computeIfAbsent(alias.slug(), (slug) -> new TreeSet<>()).add(alias.serviceId());
		}
		namesById
			.forEach((id, known) -> this.byId.put(id, service(id, known, aliasesById.getOrDefault(id, List.of()))));
		this.successions = successions.findAllByOrderByPosition().stream().map(ServiceSuccession::succession).toList();
	}

	private static KnownService service(String id, List<KnownName> names, List<KnownAlias> aliases) {
		LocalDate last = names.stream().map(KnownName::lastListed).max(LocalDate::compareTo).orElseThrow();
		return new KnownService(id, List.copyOf(names), List.copyOf(aliases), names.get(0).firstListed(), last);
	}

	/**
	 * Finds the one service of a name.
	 * @param idOrName its id, or any name or alias that it has and no other service
	 * @return the service, or nothing if there is none, or several
	 */
	public Optional<KnownService> find(String idOrName) {
		List<KnownService> named = named(idOrName);
		return (named.size() == 1) ? Optional.of(named.get(0)) : Optional.empty();
	}

	/**
	 * Finds all services of a name. Capital letters and what stands between letters and
	 * digits make no difference, as in an id.
	 * @param idOrName an id, a name or an alias
	 * @return the services: the one with that id, else the one that was listed under that
	 * name last, else all with that alias
	 */
	public List<KnownService> named(String idOrName) {
		String slug = Slug.of(idOrName).map(Slug::value).orElse("");
		Stream<String> ids = this.byId.containsKey(slug) ? Stream.of(slug)
				: Optional.ofNullable(this.idByName.get(slug))
					.map(Stream::of)
					.orElseGet(() -> this.idsByAlias.getOrDefault(slug, Set.of()).stream());
		return ids.flatMap((id) -> Stream.ofNullable(this.byId.get(id))).toList();
	}

	/**
	 * All services.
	 * @return the services, by id
	 */
	public List<KnownService> all() {
		return List.copyOf(this.byId.values());
	}

	/**
	 * All splits and merges.
	 * @return what became what, by edition
	 */
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
