package org.cmkcatalog.web;

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A kind of problem, with a stable URI and a status. {@code docs/problems.md}, which the
 * pages show, says what to do about each. Those that only some answers can have are
 * defined beside them.
 *
 * @param name last part of its URI, for example {@code unknown-service}
 * @param status the status that it is answered with
 * @param title the kind of problem in words
 */
public record ProblemType(String name, HttpStatus status, String title) {

	/** Nothing exists under a path. */
	public static final ProblemType NOT_FOUND = new ProblemType("not-found", HttpStatus.NOT_FOUND, "Not found");

	static final ProblemType INVALID_PARAMETER = new ProblemType("invalid-parameter", HttpStatus.BAD_REQUEST,
			"Invalid parameter");

	static final ProblemType INVALID_BODY = new ProblemType("invalid-body", HttpStatus.BAD_REQUEST, "Invalid body");

	static final ProblemType MALFORMED_REQUEST = new ProblemType("malformed-request", HttpStatus.BAD_REQUEST,
			"Malformed request");

	static final ProblemType CORS_REJECTED = new ProblemType("cors-rejected", HttpStatus.FORBIDDEN, "Rejected by CORS");

	static final ProblemType CONTENT_TOO_LARGE = new ProblemType("content-too-large", HttpStatus.CONTENT_TOO_LARGE,
			"Content too large");

	/** The client sends a body too slowly. */
	public static final ProblemType BODY_TOO_SLOW = new ProblemType("body-too-slow", HttpStatus.REQUEST_TIMEOUT,
			"Body too slow");

	static final ProblemType INTERNAL_ERROR = new ProblemType("internal-error", HttpStatus.INTERNAL_SERVER_ERROR,
			"Internal error");

	/** The types of statuses that the framework answers with. */
	private static final List<ProblemType> OF_FRAMEWORK = List.of(NOT_FOUND,
			new ProblemType("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
			new ProblemType("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
			new ProblemType("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
			CORS_REJECTED, BODY_TOO_SLOW, CONTENT_TOO_LARGE);

	/** The type for a status of the server or the framework, of 400 or higher. */
	static ProblemType of(HttpStatusCode status) {
		return OF_FRAMEWORK.stream()
			.filter((type) -> type.status.isSameCodeAs(status))
			.findFirst()
			// Tomcat answers 501 to an unknown Transfer-Encoding, 505 to an unknown
			// version of HTTP
			.orElse((status.is4xxClientError() || status.isSameCodeAs(HttpStatus.NOT_IMPLEMENTED)
					|| status.isSameCodeAs(HttpStatus.HTTP_VERSION_NOT_SUPPORTED)) ? MALFORMED_REQUEST
							: INTERNAL_ERROR);
	}

	/**
	 * Its URI.
	 * @return for example {@code urn:cmk-catalog:problem:unknown-service}
	 */
	public URI uri() {
		return URI.create("urn:cmk-catalog:problem:" + this.name);
	}

	/**
	 * Path of the page that explains it.
	 * @return for example {@code /problems/unknown-service}
	 */
	public String help() {
		return "/problems/" + this.name;
	}

}
