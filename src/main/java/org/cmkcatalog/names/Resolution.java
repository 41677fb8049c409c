package org.cmkcatalog.names;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;

/**
 * What a typed name may mean.
 *
 * @param status the result
 * @param candidates the services that may be meant, likeliest first
 */
record Resolution(ResolutionStatus status, List<Candidate> candidates) {

	/**
	 * Judges candidates, the likeliest first: only a whole name of one service is found.
	 * A name of several is found if it is the edition's own name of one of them, or if
	 * the others became that one.
	 */
	static Resolution of(List<Candidate> candidates, Edition edition, KnownServices services) {
		List<Candidate> best = candidates.stream()
			.filter((candidate) -> candidate.isWhole() && candidate.score() == candidates.get(0).score())
			.toList();
		List<Candidate> meant = best.stream()
			.filter((candidate) -> best.stream().noneMatch((other) -> other.isMeantFor(candidate, edition, services)))
			.toList();
		if (meant.size() == 1) {
			return new Resolution(ResolutionStatus.FOUND, instead(meant.get(0), candidates, edition));
		}
		boolean isMeant = candidates.stream().anyMatch(Candidate::isMeant);
		return new Resolution(isMeant ? ResolutionStatus.AMBIGUOUS : ResolutionStatus.UNKNOWN, candidates);
	}

	/** For a service that the edition does not list, it may list another one instead. */
	private static List<Candidate> instead(Candidate found, List<Candidate> candidates, Edition edition) {
		return Stream
			.concat(Stream.of(found),
					candidates.stream()
						.filter((other) -> !found.isListed(edition) && other != found && other.isListed(edition)))
			.toList();
	}

	/**
	 * The result as seen from an edition: a service that it does not list is not found.
	 */
	ResolutionStatus status(Edition edition) {
		boolean isAbsent = this.status == ResolutionStatus.FOUND && !this.candidates.get(0).isListed(edition);
		return isAbsent ? ResolutionStatus.UNKNOWN : this.status;
	}

	/** The service that the name is one of, if it is one; the edition may not list it. */
	Optional<KnownService> service() {
		return (this.status == ResolutionStatus.FOUND) ? Optional.of(this.candidates.get(0).service())
				: Optional.empty();
	}

}
