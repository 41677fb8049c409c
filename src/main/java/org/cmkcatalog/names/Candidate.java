package org.cmkcatalog.names;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;

/**
 * A service that may be meant.
 *
 * @param service the service
 * @param name the name that matches
 * @param match how it matches
 * @param score 0 to 1: 1 for a literal name, 0.99 for the same name but for what makes no
 * difference, 0.98 for a name in a longer form, less for parts and typing errors
 * @param isMeant whether all that was typed is in the name
 */
public record Candidate(KnownService service, String name, MatchKind match, double score, boolean isMeant) {

	/** A name as it is. */
	static final double LITERAL = 1;

	/** A name except plurals, blanks, order, and words like "Azure". */
	static final double SAME = 0.99;

	/** A name that something else has, too. */
	private static final double SHARED = 0.97;

	/** A whole name in a longer form. */
	static final double FORM = 0.98;

	/** This, if something that is no service here has the same name. */
	Candidate amongOthers() {
		return new Candidate(this.service, this.name, this.match, Math.min(this.score, SHARED), this.isMeant);
	}

	/** What a service that was named became. */
	static Candidate successor(KnownService service) {
		return new Candidate(service, service.latestName(), MatchKind.SUCCESSOR, SAME, true);
	}

	boolean isWhole() {
		return this.score >= FORM;
	}

	/**
	 * Whether this is meant if another service has the same name: it is the edition's own
	 * name of this one, or the other became this one.
	 */
	boolean isMeantFor(Candidate other, Edition edition, KnownServices services) {
		boolean isOwnName = this.match == MatchKind.NAME && isListed(edition);
		return (isOwnName
				&& (other.match == MatchKind.FORMER_NAME || (this.score == LITERAL && other.match != MatchKind.NAME)))
				|| (!other.isListed(edition)
						&& services.successors(other.service, edition.id()).contains(this.service));
	}

	boolean isListed(Edition edition) {
		return edition.service(this.service.id()).isPresent();
	}

}
