package org.cmkcatalog.openapi;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.verdict.FailedCheck;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457): why a request was not answered. This record documents the format;
 * Spring's problem detail is what is written.
 *
 * @param type URI of the kind of problem; it never changes
 * @param title the kind of problem in words
 * @param status HTTP status
 * @param detail what is wrong and what would be right
 * @param help path of the page on this server that explains the kind of problem
 * @param instance path of the request, if it could be read
 * @param errors what is wrong with each parameter, if parameters are
 * @param suggestions what may have been meant, most likely first, if that is known
 * @param firstListed the first edition that lists the service, if another edition does
 * @param lastListed the last edition that lists the service, if another edition does
 * @param successors services that the service became by a split or a merge
 * @param verdicts services with a verdict to fail on, if there are some
 */
record ProblemRepresentation(URI type, String title, int status, String detail, String help, @Nullable String instance,
		@Nullable List<ParameterError> errors, @Nullable List<Suggestion> suggestions, @Nullable LocalDate firstListed,
		@Nullable LocalDate lastListed, @Nullable List<Suggestion> successors, @Nullable List<FailedCheck> verdicts) {

}
