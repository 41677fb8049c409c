package org.cmkcatalog.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The id under which the log has a failure: the trace of the caller (W3C
 * {@code traceparent}), else the id that a proxy gave to the request
 * ({@code X-Request-Id}), else a new one. What has another form, such as a line break, is
 * not taken.
 */
final class TraceId {

	/** Name of the field in structured logs, as in the Elastic Common Schema. */
	static final String FIELD = "trace.id";

	/** Versions to come may add to its end; a trace of zeros is invalid. */
	private static final Pattern TRACEPARENT = Pattern
		.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

	private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	private TraceId() {
	}

	static String of(HttpServletRequest request) {
		String parent = request.getHeader("traceparent");
		Matcher trace = TRACEPARENT.matcher((parent != null) ? parent : "");
		if (trace.matches()) {
			return trace.group(1);
		}
		String id = request.getHeader("X-Request-Id");
		return (id != null && REQUEST_ID.matcher(id).matches()) ? id
				: HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
	}

}
