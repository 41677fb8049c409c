package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Suggestion;

import org.springframework.stereotype.Component;

/** Why an edition does not have a service, and what may help instead. */
@Component
public class AbsentServices {

	private final Catalog catalog;

	private final KnownServices services;

	AbsentServices(Catalog catalog, KnownServices services) {
		this.catalog = catalog;
		this.services = services;
	}

	/**
	 * A service that no edition has.
	 * @param id what was asked for
	 * @param edition the edition that was asked
	 * @return a problem with the nearest names
	 */
	public ProblemException unknown(String id, ChosenEdition edition) {
		return new ProblemException(ProblemType.UNKNOWN_SERVICE,
				"No edition lists a service with the id '%s'. All ids are at /api/v1/services%s."
					.formatted(ParameterError.shown(id), edition.query()))
			.with("suggestions", nearest(id, edition));
	}

	/** A service that other editions have: not yet listed, or gone. */
	ProblemException notListed(KnownService service, ChosenEdition edition) {
		boolean isToCome = edition.id().isBefore(service.firstListed());
		ProblemType type = isToCome ? ProblemType.SERVICE_NOT_YET_LISTED : ProblemType.SERVICE_GONE;
		String when = isToCome ? "it is first listed in that of " + service.firstListed()
				: "it was last listed in that of " + service.lastListed();
		return new ProblemException(type,
				"The edition %s does not list '%s'; %s.".formatted(edition.id(), service.latestName(), when))
			.with("firstListed", service.firstListed())
			.with("lastListed", service.lastListed())
			.with("successors", suggestions(this.services.successors(service.id(), edition.id()), edition));
	}

	/** Services that were or are called something like what was typed. */
	List<Suggestion> nearest(String typed, ChosenEdition edition) {
		List<ServiceName> names = this.services.all()
			.stream()
			.flatMap((service) -> service.names().stream().map((name) -> new ServiceName(service.id(), name)))
			.toList();
		return suggestions(NearestNames.to(typed, names).stream().map(ServiceName::id).distinct().toList(), edition);
	}

	/**
	 * Each leads to the edition that was asked or, where that lacks it, to its last one.
	 */
	private List<Suggestion> suggestions(Collection<String> ids, ChosenEdition edition) {
		Map<String, String> listed = this.catalog.serviceNames(edition.id())
			.stream()
			.collect(Collectors.toMap(ServiceName::id, ServiceName::name));
		return ids.stream().flatMap((id) -> this.services.find(id).stream()).map((service) -> {
			String name = listed.get(service.id());
			String path = "/api/v1/services/" + service.id();
			return (name != null) ? new Suggestion(service.id(), name, path + edition.query())
					: new Suggestion(service.id(), service.latestName(), path + "?edition=" + service.lastListed());
		}).toList();
	}

}
