package org.cmkcatalog.names;

import java.util.List;
import java.util.Optional;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;

/**
 * What a typed name may mean.
 *
 * @param status the result
 * @param candidates the services that may be meant, likeliest first
 */
record Resolution(ResolutionStatus status, List<Candidate> candidates) {

	/**
	 * Judges candidates, the likeliest first: only a whole name of one service is found.
	 */
	static Resolution of(List<Candidate> candidates, Edition edition) {
		List<Candidate> best = candidates.stream()
			.filter((candidate) -> candidate.isWhole() && candidate.score() == candidates.get(0).score())
			.toList();
		List<Candidate> listed = best.stream().filter((candidate) -> candidate.isListed(edition)).toList();
		if (listed.size() == 1 || best.size() == 1) {
			return new Resolution(ResolutionStatus.FOUND, listed.isEmpty() ? best : listed);
		}
		List<Candidate> meant = candidates.stream().filter(Candidate::isMeant).toList();
		return meant.isEmpty() ? new Resolution(ResolutionStatus.UNKNOWN, candidates)
				: new Resolution(ResolutionStatus.AMBIGUOUS, meant);
	}

	/** The candidates, if they are more than suggestions. */
	List<Candidate> meant() {
		return (this.status == ResolutionStatus.UNKNOWN) ? List.of() : this.candidates;
	}

	/** The service that the name is one of, if it is one; the edition may not list it. */
	Optional<KnownService> service() {
		return (this.status == ResolutionStatus.FOUND) ? Optional.of(this.candidates.get(0).service())
				: Optional.empty();
	}

}
