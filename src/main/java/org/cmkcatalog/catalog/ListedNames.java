package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.web.Suggestion;

/**
 * What services are called in an edition, and where they are answered.
 *
 * @param edition the edition
 * @param names the name of each service that it lists, by id
 */
public record ListedNames(ChosenEdition edition, Map<String, String> names) {

	/**
	 * Whether the edition lists a service.
	 * @param service the service
	 * @return true if it does
	 */
	public boolean contains(KnownService service) {
		return this.names.containsKey(service.id());
	}

	/**
	 * A service with its path: in the edition or, if that does not list it, in the last
	 * one that does.
	 * @param service the service
	 * @return its id, its name there, and its path
	 */
	public Suggestion suggestion(KnownService service) {
		String name = this.names.get(service.id());
		String path = "/api/v1/services/" + service.id();
		return (name != null) ? new Suggestion(service.id(), name, path + this.edition.query())
				: new Suggestion(service.id(), service.latestName(), path + "?edition=" + service.lastListed());
	}

	/**
	 * Services with their paths.
	 * @param services the services
	 * @return the same, in their order
	 */
	public List<Suggestion> suggestions(Collection<KnownService> services) {
		return services.stream().map(this::suggestion).toList();
	}

}
