package org.cmkcatalog.names;

import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceRepresentation;
import org.cmkcatalog.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The result for one of several names.
 *
 * @param input the name exactly as sent; of a longer one the first 200 characters, which
 * the message then says
 * @param status the result
 * @param service the service, if it was found
 * @param candidates the services that may be meant, likeliest first, if it was not found;
 * otherwise empty
 * @param message why it was not found, and whether the input is cut, in sentences; absent
 * if there is neither to say
 */
record LookupResultRepresentation(String input, ResolutionStatus status, @Nullable ServiceRepresentation service,
		List<CandidateRepresentation> candidates, @Nullable String message) {

	/** Its columns in a table. */
	static final Columns<LookupResultRepresentation> COLUMNS = new Columns<LookupResultRepresentation>()
		.add("input", LookupResultRepresentation::input)
		.add("status", LookupResultRepresentation::status)
		.addAll(ServiceRepresentation.COLUMNS, LookupResultRepresentation::service)
		.addAll(CandidateRepresentation.OF_SEVERAL, LookupResultRepresentation::candidates)
		.addForPrograms("message", LookupResultRepresentation::message)
		.note((result) -> CandidateRepresentation.lines(result.input(), result.message(), result.candidates()));

	static LookupResultRepresentation of(NamedService named, ChosenEdition edition) {
		return new LookupResultRepresentation(named.input(), named.status(),
				(named.service() != null) ? edition.represent(named.service()) : null,
				CandidateRepresentation.of(named.candidates(), edition), named.message());
	}

}
