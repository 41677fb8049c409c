package org.cmkcatalog.history;

import java.util.List;

/**
 * What one of two editions says.
 *
 * @param values what it says: names, words of support, keys such as RSA 3072, texts of
 * footnotes, ids of categories, links as [title](url), or URLs, as the kind of change has
 * it; empty if it says nothing
 * @param evidence where it says so; empty if it does not list the service
 */
record ChangeSideRepresentation(List<String> values, List<Evidence> evidence) {

	static ChangeSideRepresentation of(ChangeSide side) {
		return new ChangeSideRepresentation(side.values(), side.evidence());
	}

	List<Integer> lines() {
		return this.evidence.stream().map(Evidence::sourceLine).toList();
	}

	List<String> asWritten() {
		return this.evidence.stream().map(Evidence::asWritten).distinct().toList();
	}

}
