package org.cmkcatalog.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.AbsentServices;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.catalog.ListedNames;
import org.cmkcatalog.catalog.ServiceListings;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The room's door: what an edition says of services that are called by any name. However
 * many there are, it takes two SQL statements: the edition's names, and the services that
 * were found.
 */
@Component
public class NamedServices {

	private final Resolver resolver;

	private final Catalog catalog;

	private final KnownServices services;

	private final AbsentServices absentServices;

	NamedServices(Resolver resolver, Catalog catalog, KnownServices services, AbsentServices absentServices) {
		this.resolver = resolver;
		this.catalog = catalog;
		this.services = services;
		this.absentServices = absentServices;
	}

	/**
	 * Finds the services that may be meant by what was typed.
	 * @param typed what was typed
	 * @param edition the edition that is asked
	 * @param most how many at most
	 * @return what the edition says of those that it lists, likeliest first
	 */
	public List<ServiceListings> meant(String typed, ChosenEdition edition, int most) {
		ListedNames listed = this.catalog.listedNames(edition);
		List<String> ids = this.resolver.resolve(typed, listed)
			.meant()
			.stream()
			.map(Candidate::service)
			.filter(listed::contains)
			.map(KnownService::id)
			.limit(most)
			.toList();
		Map<String, ServiceListings> found = this.catalog.services(edition.id(), ids);
		return ids.stream().flatMap((id) -> Stream.ofNullable(found.get(id))).toList();
	}

	/**
	 * Finds the one service that a name means.
	 * @param name any whole name of it
	 * @param edition the edition that is asked
	 * @return what the edition says of it, or nothing if the name means several services
	 * @throws ProblemException if the name means none, or one that the edition does not
	 * list
	 */
	public Optional<ServiceListings> one(String name, ChosenEdition edition) {
		NamedService named = find(List.of(name), edition).get(0);
		if (named.status() == ResolutionStatus.UNKNOWN) {
			throw absent(named, edition);
		}
		return Optional.ofNullable(named.service());
	}

	/** Why there is no service: none is called so, or the edition does not list it. */
	ProblemException absent(NamedService named, ChosenEdition edition) {
		return (named.known() != null) ? this.absentServices.notListed(named.known(), edition)
				: this.absentServices.unknown(named.input(), edition);
	}

	/**
	 * Finds what names mean. A name that is none fails alone.
	 * @param names the names
	 * @param edition the edition that is asked
	 * @return a result for each name, in their order
	 */
	List<NamedService> find(List<@Nullable String> names, ChosenEdition edition) {
		ListedNames listed = this.catalog.listedNames(edition);
		List<Resolution> resolutions = new ArrayList<>();
		List<String> ids = new ArrayList<>();
		for (String name : names) {
			Resolution resolution = isName(name) ? this.resolver.resolve(name, listed) : Resolution.NONE;
			resolutions.add(resolution);
			resolution.service().filter(listed::contains).map(KnownService::id).ifPresent(ids::add);
		}
		Map<String, ServiceListings> found = this.catalog.services(edition.id(), ids.stream().distinct().toList());
		List<NamedService> named = new ArrayList<>();
		for (int i = 0; i < resolutions.size(); i++) {
			named.add(named(names.get(i), resolutions.get(i), found, edition));
		}
		return named;
	}

	private static boolean isName(@Nullable String name) {
		return name != null && !name.isBlank() && name.length() <= Resolver.MAX_LENGTH;
	}

	private NamedService named(@Nullable String name, Resolution resolution, Map<String, ServiceListings> found,
			ChosenEdition edition) {
		Optional<KnownService> known = resolution.service();
		String input = ParameterError.shown((name != null) ? name : "");
		if (known.isPresent()) {
			ServiceListings service = found.get(known.get().id());
			return (service != null) ? NamedService.found(input, known.get(), service)
					: absent(input, known.get(), resolution, edition);
		}
		if (!isName(name)) {
			return NamedService.unresolved(input, resolution,
					"This is no name; a name has 1 to %d characters, not all blank.".formatted(Resolver.MAX_LENGTH));
		}
		return NamedService.unresolved(input, resolution, switch (resolution.status()) {
			case UNKNOWN -> "No edition lists a service that is called so.";
			default ->
				"This is a name of several services, not the whole name of one, or mistyped; the id of a candidate is.";
		});
	}

	private NamedService absent(String input, KnownService known, Resolution resolution, ChosenEdition edition) {
		List<Candidate> candidates = Stream
			.concat(resolution.candidates().stream(),
					this.services.successors(known, edition.id()).stream().map(Candidate::successor))
			.toList();
		return NamedService.absent(input, known, candidates, AbsentServices.reason(known, edition));
	}

}
