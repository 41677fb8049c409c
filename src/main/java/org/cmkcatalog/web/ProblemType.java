package org.cmkcatalog.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The kinds of problems, each with a stable URI and a status. {@code docs/problems.md}
 * says what to do about each.
 */
public enum ProblemType {

	/** A query parameter is unknown, or its value is not allowed. */
	INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "Invalid parameter"),

	/** The request cannot be read. */
	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "Malformed request"),

	/** No edition lists the service. */
	UNKNOWN_SERVICE(HttpStatus.NOT_FOUND, "Unknown service"),

	/** The edition does not list the service yet; a later one does. */
	SERVICE_NOT_YET_LISTED(HttpStatus.NOT_FOUND, "Service not yet listed"),

	/** The edition does not list the service any more. */
	SERVICE_GONE(HttpStatus.GONE, "Service gone"),

	/** The edition has no such category. */
	UNKNOWN_CATEGORY(HttpStatus.NOT_FOUND, "Unknown category"),

	/** There is no such edition. */
	UNKNOWN_EDITION(HttpStatus.NOT_FOUND, "Unknown edition"),

	/** There is nothing under this path. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),

	/** The path does not support this method. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),

	/** None of the media types of the Accept header is offered. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),

	/** The media type of the body is not supported. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),

	/** The body has another format than is read. */
	INVALID_BODY(HttpStatus.BAD_REQUEST, "Invalid body"),

	/** The body is larger than the limit. */
	CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Content too large"),

	/** A verdict is one of those to fail on. */
	VERDICT_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "Verdict failed"),

	/** The CORS rules do not allow this request. */
	CORS_REJECTED(HttpStatus.FORBIDDEN, "Rejected by CORS"),

	/** The service failed. */
	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	/**
	 * The type for a status of the server or the framework.
	 * @param status a status of 400 or higher
	 * @return its type; without one, the type for its class of status
	 */
	static ProblemType of(HttpStatusCode status) {
		return Arrays.stream(values())
			.filter((type) -> !type.isAboutCatalog())
			.filter((type) -> type.status.isSameCodeAs(status))
			.findFirst()
			// Tomcat answers 501 to an unknown Transfer-Encoding, 505 to an unknown
			// version of HTTP
			.orElse((status.is4xxClientError() || status.isSameCodeAs(HttpStatus.NOT_IMPLEMENTED)
					|| status.isSameCodeAs(HttpStatus.HTTP_VERSION_NOT_SUPPORTED)) ? MALFORMED_REQUEST
							: INTERNAL_ERROR);
	}

	/** Whether only code that reads parameters or the catalog uses the type. */
	private boolean isAboutCatalog() {
		return name().startsWith("UNKNOWN_") || name().startsWith("SERVICE_") || name().startsWith("INVALID_")
				|| this == VERDICT_FAILED;
	}

	HttpStatus status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	URI uri() {
		return URI.create("urn:cmk-catalog:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

}
