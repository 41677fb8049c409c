package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.List;

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

	private final NameSearch search;

	AbsentServices(Catalog catalog, KnownServices services, NameSearch search) {
		this.catalog = catalog;
		this.services = services;
		this.search = search;
	}

	/**
	 * A name that is that of no service, or of several.
	 * @param name what was asked for
	 * @param edition the edition that was asked
	 * @return a problem with the services that may be meant
	 */
	public ProblemException unknown(String name, ChosenEdition edition) {
		int named = this.services.named(name).size();
		String shown = ParameterError.shown(name);
		String detail = (named > 1)
				? "'%s' is a name of %d services; the suggestions have the id of each.".formatted(shown, named)
				: "No edition lists a service with the id or name '%s'. All ids are at /api/v1/services%s."
					.formatted(shown, edition.query());
		return new ProblemException(ProblemType.UNKNOWN_SERVICE, detail).with("suggestions", nearest(name, edition));
	}

	/**
	 * A service that other editions have: not yet listed, or gone.
	 * @param service the service
	 * @param edition the edition that was asked
	 * @return a problem with when it is listed, and what it became
	 */
	public ProblemException notListed(KnownService service, ChosenEdition edition) {
		boolean isToCome = edition.id().isBefore(service.firstListed());
		ProblemType type = isToCome ? ProblemType.SERVICE_NOT_YET_LISTED : ProblemType.SERVICE_GONE;
		String detail = "%s See /api/v1/services/%s?edition=%s.".formatted(reason(service, edition), service.id(),
				isToCome ? service.firstListed() : service.lastListed());
		return new ProblemException(type, detail).with("firstListed", service.firstListed())
			.with("lastListed", service.lastListed())
			.with("successors",
					this.catalog.listedNames(edition).suggestions(this.services.successors(service, edition.id())));
	}

	/**
	 * Why an edition does not list a service, in a sentence.
	 * @param service the service
	 * @param edition the edition
	 * @return when it is or was listed
	 */
	public static String reason(KnownService service, ChosenEdition edition) {
		String when = edition.id().isBefore(service.firstListed())
				? "it is first listed in that of " + service.firstListed()
				: "it was last listed in that of " + service.lastListed();
		return "The edition %s does not list '%s'; %s.".formatted(edition.id(), service.latestName(), when);
	}

	/** Services that were or are called something like what was typed. */
	List<Suggestion> nearest(String typed, ChosenEdition edition) {
		Collection<KnownService> nearest = this.search.nearest(typed);
		return this.catalog.listedNames(edition).suggestions(nearest);
	}

}
