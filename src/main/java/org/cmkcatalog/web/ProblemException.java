package org.cmkcatalog.web;

import java.util.List;

import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered, for a reason that the client can act on. */
public class ProblemException extends ErrorResponseException {

	/** The most bytes of a body that are read; application.yaml has it for JSON. */
	public static final int MAX_BODY_BYTES = 1024 * 1024;

	private static final long serialVersionUID = 1L;

	/** A bad request with thousands of parameters does not get as many errors. */
	private static final int MAX_ERRORS = 20;

	/**
	 * A problem without further help.
	 * @param type kind of problem
	 * @param detail what is wrong and what would be right
	 */
	public ProblemException(ProblemType type, String detail) {
		super(type.status(), Problems.of(type, detail), null);
	}

	/**
	 * Parameters that are unknown or have values that are not allowed.
	 * @param errors at least one; the answer has the first twenty
	 * @return the problem
	 */
	public static ProblemException invalidParameters(List<ParameterError> errors) {
		return of(ProblemType.INVALID_PARAMETER, errors);
	}

	/**
	 * Parameters that are unknown or have values that are not allowed.
	 * @param errors at least one; the answer has the first twenty
	 * @param suggestions what may have been meant
	 * @return the problem
	 */
	public static ProblemException invalidParameters(List<ParameterError> errors, List<Suggestion> suggestions) {
		ProblemException problem = invalidParameters(errors);
		return suggestions.isEmpty() ? problem : problem.with("suggestions", suggestions);
	}

	/**
	 * A body with more bytes than are read.
	 * @return the problem
	 */
	public static ProblemException contentTooLarge() {
		return contentTooLarge(MAX_BODY_BYTES);
	}

	/**
	 * A body with more bytes than are read.
	 * @param maxBytes the most bytes that are read
	 * @return the problem
	 */
	public static ProblemException contentTooLarge(long maxBytes) {
		return new ProblemException(ProblemType.CONTENT_TOO_LARGE,
				"The body has more than %d bytes; at most that many are read.".formatted(maxBytes));
	}

	/**
	 * A field of a form, or a form, with more than is read.
	 * @param error which it is, and how much is read
	 * @return the problem
	 */
	public static ProblemException contentTooLarge(ParameterError error) {
		return of(ProblemType.CONTENT_TOO_LARGE, List.of(error));
	}

	/** Fields of a body that have values that are not allowed. */
	static ProblemException invalidBody(List<ParameterError> errors) {
		return of(ProblemType.INVALID_BODY, errors);
	}

	private static ProblemException of(ProblemType type, List<ParameterError> all) {
		List<ParameterError> errors = all.subList(0, Math.min(all.size(), MAX_ERRORS));
		String detail = String.join(" ",
				errors.stream().map((error) -> "%s: %s.".formatted(error.parameter(), error.message())).toList());
		return new ProblemException(type, detail).with("errors", errors);
	}

	/**
	 * Adds a property that helps the client.
	 * @param property its name
	 * @param value its value
	 * @return this problem
	 */
	public ProblemException with(String property, Object value) {
		getBody().setProperty(property, value);
		return this;
	}

}
