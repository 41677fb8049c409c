package org.cmkcatalog.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.web.ParameterError;
import org.jspecify.annotations.Nullable;

/**
 * What a name means in an edition.
 *
 * @param input the name as given
 * @param status whether it was found
 * @param known the service that it is a name of, if it is the name of one
 * @param service what the edition says of that service, if it lists it
 * @param candidates the services that may be meant, likeliest first; none if it was found
 * @param message why it was not found, in a sentence; null if it was
 */
public record NamedService(String input, ResolutionStatus status, @Nullable KnownService known,
		@Nullable ListedService service, List<Candidate> candidates, @Nullable String message) {

	/** Finds what a name means in an edition. A text that is not a name is unknown. */
	public static NamedService of(@Nullable String name, ChosenEdition edition) {
		String input = ParameterError.shown((name != null) ? name : "");
		if (name == null || name.isBlank() || name.length() > Resolver.MAX_LENGTH) {
			return new NamedService(input, ResolutionStatus.UNKNOWN, null, null, List.of(),
					"This is no name; a name has 1 to %d characters, not all blank.".formatted(Resolver.MAX_LENGTH));
		}
		Resolution resolution = Resolver.of(edition.catalog()).resolve(name, edition.edition());
		Optional<KnownService> known = resolution.service();
		if (known.isEmpty()) {
			return new NamedService(input, resolution.status(), null, null, resolution.candidates(), (resolution
				.status() == ResolutionStatus.UNKNOWN) ? "No edition lists a service with this name."
						: "This is a name of several services, not the whole name of one, or mistyped; the id of a candidate is.");
		}
		return edition.edition()
			.service(known.get().id())
			.map((service) -> new NamedService(input, ResolutionStatus.FOUND, known.get(), service, List.of(), null))
			.orElseGet(() -> absent(input, known.get(), resolution, edition));
	}

	private static NamedService absent(String input, KnownService known, Resolution resolution, ChosenEdition edition) {
		List<Candidate> candidates = Stream
			.concat(resolution.candidates().stream(),
					edition.catalog().services().successors(known, edition.id()).stream().map(Candidate::successor))
			.toList();
		return new NamedService(input, ResolutionStatus.UNKNOWN, known, null, candidates,
				AbsentServices.reason(known, edition));
	}

	/** This, or a problem if no edition lists such a service, or this one does not. */
	public NamedService orProblem(ChosenEdition edition) {
		if (this.status == ResolutionStatus.UNKNOWN) {
			throw (this.known != null) ? AbsentServices.notListed(this.known, edition)
					: AbsentServices.unknown(this.input, edition);
		}
		return this;
	}

}
