package org.cmkcatalog.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.jspecify.annotations.Nullable;

/**
 * What a name means in an edition.
 *
 * @param input the name exactly as given, cut after {@link Resolver#MAX_LENGTH}
 * characters
 * @param status whether it was found
 * @param known the service that it is a name of, if it is the name of one
 * @param service what the edition says of that service, if it lists it
 * @param match how the name matches the service that was found; null if none was
 * @param candidates the services that may be meant, likeliest first; none if it was found
 * @param message why it was not found, and whether the input is cut, in sentences; null
 * if there is neither to say
 */
public record NamedService(String input, ResolutionStatus status, @Nullable KnownService known,
		@Nullable ListedService service, @Nullable MatchKind match, List<Candidate> candidates,
		@Nullable String message) {

	/**
	 * Finds what a name means in an edition. Blanks around it are ignored. A text that is
	 * not a name is unknown.
	 */
	public static NamedService of(@Nullable String name, ChosenEdition edition) {
		String given = (name != null) ? name : "";
		String input = Resolver.cut(given);
		NamedService named = of(input, given.strip(), edition);
		return (input.length() == given.length()) ? named
				: named.noting("The input has %d characters and is cut after the first %d."
					.formatted(given.codePointCount(0, given.length()), Resolver.MAX_LENGTH));
	}

	private static NamedService of(String input, String name, ChosenEdition edition) {
		if (name.isEmpty() || Resolver.cut(name).length() < name.length()) {
			return new NamedService(input, ResolutionStatus.UNKNOWN, null, null, null, List.of(),
					"This is not a name: a name is a text of 1 to %d characters, not all blank."
						.formatted(Resolver.MAX_LENGTH));
		}
		Resolution resolution = Resolver.of(edition.catalog()).resolve(name, edition.edition());
		Optional<KnownService> known = resolution.service();
		if (known.isEmpty()) {
			return new NamedService(input, resolution.status(), null, null, null, resolution.candidates(),
					TypeNames.of(edition.catalog())
						.named(name)
						.map((type) -> type.reason(edition.edition()))
						.orElseGet(() -> reason(resolution.status())));
		}
		return edition.edition()
			.service(known.get().id())
			.map((service) -> new NamedService(input, ResolutionStatus.FOUND, known.get(), service,
					resolution.candidates().get(0).match(), List.of(), null))
			.orElseGet(() -> absent(input, known.get(), resolution, edition));
	}

	private static String reason(ResolutionStatus status) {
		return (status == ResolutionStatus.UNKNOWN) ? "No edition lists a service with this name."
				: "This is a name of several services, not the whole name of one, or mistyped; repeat it with the id of a candidate.";
	}

	private NamedService noting(String note) {
		return new NamedService(this.input, this.status, this.known, this.service, this.match, this.candidates,
				(this.message != null) ? this.message + " " + note : note);
	}

	private static NamedService absent(String input, KnownService known, Resolution resolution, ChosenEdition edition) {
		List<KnownService> successors = edition.catalog().services().successors(known, edition.id());
		List<Candidate> candidates = Stream
			.of(resolution.candidates().stream().limit(1), successors.stream().map(Candidate::successor),
					resolution.candidates()
						.stream()
						.skip(1)
						.filter((candidate) -> !successors.contains(candidate.service())))
			.flatMap((some) -> some)
			.toList();
		return new NamedService(input, ResolutionStatus.UNKNOWN, known, null, null, candidates,
				AbsentServices.reason(known, edition));
	}

	/**
	 * This name as that of a candidate that somebody picked, or nothing if the edition
	 * lists no candidate with that id.
	 */
	public Optional<NamedService> picking(String id, ChosenEdition edition) {
		return this.candidates.stream()
			.filter((candidate) -> candidate.service().id().equals(id))
			.findFirst()
			.flatMap((candidate) -> edition.edition()
				.service(id)
				.map((service) -> new NamedService(this.input, ResolutionStatus.FOUND, candidate.service(), service,
						candidate.match(), List.of(), "'%s' was picked for this name.".formatted(service.name()))));
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
