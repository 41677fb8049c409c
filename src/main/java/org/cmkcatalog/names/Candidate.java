package org.cmkcatalog.names;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;

/**
 * A service that may be meant.
 *
 * @param service the service
 * @param name the name that matches
 * @param match how it matches
 * @param score 0 to 1: 1 for a literal name, 0.99 for the same name but for what makes no
 * difference, less for parts and typing errors
 * @param isMeant whether nearly all that was typed is in the name
 */
public record Candidate(KnownService service, String name, MatchKind match, double score, boolean isMeant) {

	/** A name as it is. */
	static final double LITERAL = 1;

	/** A name but for plurals, blanks, order, and words like "Azure". */
	static final double SAME = 0.99;

	/** What a service that was named became. */
	static Candidate successor(KnownService service) {
		return new Candidate(service, service.latestName(), MatchKind.SUCCESSOR, SAME, true);
	}

	boolean isWhole() {
		return this.score >= SAME;
	}

	boolean isListed(Edition edition) {
		return edition.service(this.service.id()).isPresent();
	}

}
