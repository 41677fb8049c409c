package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;

import org.springframework.stereotype.Component;

/**
 * The services of all editions: what each has been called, when it was listed, and what
 * became of it. Read once: the tables change only before the service starts.
 */
@Component
public class KnownServices {

	private final Map<String, KnownService> byId = new LinkedHashMap<>();

	/** The slug of every name, with the id of the service that had it last. */
	private final Map<String, String> idByName = new HashMap<>();

	private final List<Succession> successions;

	KnownServices(PublishedNames names, ServiceSuccessions successions) {
		Map<String, List<PublishedName>> namesById = new LinkedHashMap<>();
		for (PublishedName name : names.findAllByOrderByFirstEditionAscLastEditionAsc()) {
			namesById.computeIfAbsent(name.serviceId(), (id) -> new ArrayList<>()).add(name);
			this.idByName.put(name.slug(), name.serviceId());
		}
		namesById.forEach((id, published) -> this.byId.put(id, service(id, published)));
		this.successions = successions.findAllByOrderByPosition().stream().map(ServiceSuccession::succession).toList();
	}

	private static KnownService service(String id, List<PublishedName> published) {
		LocalDate last = published.stream().map(PublishedName::lastEdition).max(LocalDate::compareTo).orElseThrow();
		return new KnownService(id, published.stream().map(PublishedName::name).toList(),
				published.get(0).firstEdition(), last);
	}

	/**
	 * Finds a service.
	 * @param idOrName its id, or the slug of any name that it has had
	 * @return the service, or nothing if there is none
	 */
	public Optional<KnownService> find(String idOrName) {
		KnownService byId = this.byId.get(idOrName);
		return (byId != null) ? Optional.of(byId)
				: Optional.ofNullable(this.idByName.get(idOrName)).map(this.byId::get);
	}

	/**
	 * All services.
	 * @return the services, the longest known first
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

	/** Services that a service became, however often, up to an edition. */
	Set<String> successors(String id, LocalDate edition) {
		Set<String> found = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(id));
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
		found.remove(id);
		return found;
	}

}
