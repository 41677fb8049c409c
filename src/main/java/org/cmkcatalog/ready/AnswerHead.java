package org.cmkcatalog.ready;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * Status and headers of an answer of the catalog.
 *
 * @param headers its headers, including those of all filters
 * @param etag its validator
 * @param lastModified date of its last change in milliseconds, or -1
 */
record AnswerHead(Map<String, String> headers, String etag, long lastModified) {

	/** The server adds these itself when it sends an answer. */
	private static final Set<String> OF_THE_SERVER = Set.of("date", "connection", "content-length",
			"transfer-encoding");

	/**
	 * Reads the head of a response; empty if it is no cacheable answer of the catalog.
	 */
	static Optional<AnswerHead> of(HttpServletResponse answered) {
		String etag = answered.getHeader(HttpHeaders.ETAG);
		if (answered.getStatus() != HttpServletResponse.SC_OK || etag == null || answered.getContentType() == null) {
			return Optional.empty();
		}
		Map<String, String> headers = new LinkedHashMap<>();
		for (String name : answered.getHeaderNames()) {
			if (!OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
				headers.put(name, String.join(", ", answered.getHeaders(name)));
			}
		}
		headers.put(HttpHeaders.CONTENT_TYPE, answered.getContentType());
		headers.merge(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING, (varies, encoding) -> varies + ", " + encoding);
		return Optional.of(new AnswerHead(headers, etag, lastModified(answered)));
	}

	private static long lastModified(HttpServletResponse answered) {
		String date = answered.getHeader(HttpHeaders.LAST_MODIFIED);
		return (date != null)
				? ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().toEpochMilli() : -1;
	}

	/**
	 * Sends the head.
	 * @return whether the bytes should follow; false if the client has them already
	 */
	boolean send(HttpServletRequest request, HttpServletResponse response) {
		this.headers.forEach(response::setHeader);
		if (isKnownTo(request)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return false;
		}
		return true;
	}

	/** If-Modified-Since counts only without If-None-Match (RFC 9110). */
	private boolean isKnownTo(HttpServletRequest request) {
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (known != null) {
			if (known.equals(this.etag)) {
				return true;
			}
			ETag tag = ETag.create(this.etag);
			return ETag.parse(known).stream().anyMatch((other) -> other.isWildcard() || other.compare(tag, false));
		}
		String since = request.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
		return since != null && this.lastModified >= 0 && sinceMillis(request) >= this.lastModified;
	}

	private static long sinceMillis(HttpServletRequest request) {
		try {
			return request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE);
		}
		catch (IllegalArgumentException ex) {
			// an invalid date is ignored
			return -1;
		}
	}

}
