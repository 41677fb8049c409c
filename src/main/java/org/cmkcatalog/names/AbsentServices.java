package org.cmkcatalog.names;

import java.util.Collection;
import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Suggestion;

import org.springframework.http.HttpStatus;

/** Why an edition does not list a service, and what may help instead. */
public final class AbsentServices {

	private static final ProblemType UNKNOWN = new ProblemType("unknown-service", HttpStatus.NOT_FOUND,
			"Unknown service");

	private static final ProblemType NOT_YET_LISTED = new ProblemType("service-not-yet-listed", HttpStatus.NOT_FOUND,
			"Service not yet listed");

	private static final ProblemType GONE = new ProblemType("service-gone", HttpStatus.GONE, "Service gone");

	private AbsentServices() {
	}

	/** A name of no service, or of several, with the services that may be meant. */
	public static ProblemException unknown(String name, ChosenEdition edition) {
		String detail = TypeNames.of(edition.catalog())
			.named(name)
			.map((type) -> type.reason(edition.edition()))
			.orElseGet(() -> noType(name, edition));
		return new ProblemException(UNKNOWN, detail).with("suggestions", nearest(name, edition));
	}

	private static String noType(String name, ChosenEdition edition) {
		int named = edition.catalog().services().named(name).size();
		String shown = ParameterError.shown(name);
		return (named > 1)
				? "'%s' is a name of %d services; the suggestions have the id of each.".formatted(shown, named)
				: "No edition lists a service with the id or name '%s'. All ids are at /api/v1/services%s."
					.formatted(shown, edition.query());
	}

	/** A service that other editions list, with when they do and what it became. */
	public static ProblemException notListed(KnownService service, ChosenEdition edition) {
		boolean isToCome = edition.id().isBefore(service.firstListed());
		ProblemType type = isToCome ? NOT_YET_LISTED : GONE;
		String detail = "%s See /api/v1/services/%s?edition=%s.".formatted(reason(service, edition), service.id(),
				isToCome ? service.firstListed() : service.lastListed());
		return new ProblemException(type, detail).with("firstListed", service.firstListed())
			.with("lastListed", service.lastListed())
			.with("successors", suggestions(edition.catalog().services().successors(service, edition.id()), edition));
	}

	/** When a service is or was listed, if an edition does not list it, in a sentence. */
	static String reason(KnownService service, ChosenEdition edition) {
		String when = edition.id().isBefore(service.firstListed())
				? "it is first listed in that of " + service.firstListed()
				: "it was last listed in that of " + service.lastListed();
		return "The edition %s does not list '%s'; %s.".formatted(edition.id(), service.latestName(), when);
	}

	/** A few services with names similar to what was typed, the likeliest first. */
	public static List<Suggestion> nearest(String typed, ChosenEdition edition) {
		return suggestions(TypeNames.of(edition.catalog())
			.named(typed)
			.map((type) -> type.candidates(edition.edition()).stream().map(Candidate::service).toList())
			.orElseGet(() -> Resolver.of(edition.catalog()).nearest(typed)), edition);
	}

	private static List<Suggestion> suggestions(Collection<KnownService> services, ChosenEdition edition) {
		return services.stream().map((service) -> suggestion(service, edition)).toList();
	}

	/**
	 * A service with its path: in the edition or, if that does not list it, in the last
	 * one that does.
	 */
	static Suggestion suggestion(KnownService service, ChosenEdition edition) {
		String path = "/api/v1/services/" + service.id();
		return edition.edition()
			.service(service.id())
			.map(ListedService::name)
			.map((name) -> new Suggestion(service.id(), name, path + edition.query()))
			.orElseGet(() -> new Suggestion(service.id(), service.latestName(),
					path + "?edition=" + service.lastListed()));
	}

}
