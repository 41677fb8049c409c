package org.cmkcatalog.lookup;

import java.util.List;

import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ServiceListings;
import org.jspecify.annotations.Nullable;

/**
 * What a name means in an edition.
 *
 * @param input the name as given
 * @param status what came of it
 * @param known the service that the name is one of, if it is one
 * @param service what the edition says of it, if it was found
 * @param candidates the services that may be meant, likeliest first, if it was not found
 * @param message why it was not found, in a sentence, if it was not
 */
record NamedService(String input, ResolutionStatus status, @Nullable KnownService known,
		@Nullable ServiceListings service, List<Candidate> candidates, @Nullable String message) {

	static NamedService found(String input, KnownService known, ServiceListings service) {
		return new NamedService(input, ResolutionStatus.FOUND, known, service, List.of(), null);
	}

	/** Known, and not listed by the edition. */
	static NamedService absent(String input, KnownService known, List<Candidate> candidates, String message) {
		return new NamedService(input, ResolutionStatus.UNKNOWN, known, null, candidates, message);
	}

	static NamedService unresolved(String input, Resolution resolution, String message) {
		return new NamedService(input, resolution.status(), null, null, resolution.candidates(), message);
	}

}
