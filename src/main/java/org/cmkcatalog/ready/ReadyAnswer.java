package org.cmkcatalog.ready;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * An answer ready to send: head and bytes, and the compressed bytes after the first
 * request for them.
 */
final class ReadyAnswer {

	/** A coding of Accept-Encoding that accepts gzip, unless its weight is zero. */
	private static final Pattern GZIP = Pattern.compile("\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$).*)?",
			Pattern.CASE_INSENSITIVE);

	/** For less, the header of the coding costs as much as compression saves. */
	private static final int MIN_COMPRESSED_LENGTH = 1024;

	/** Memory in bytes for all but the body. */
	private static final int OVERHEAD = 1024;

	/** The server adds these itself when it sends an answer. */
	private static final Set<String> OF_THE_SERVER = Set.of("date", "connection", "content-length",
			"transfer-encoding");

	private final Map<String, String> headers;

	private final String etag;

	/** In milliseconds, or -1. */
	private final long lastModified;

	private final String route;

	private final byte[] body;

	private volatile byte @Nullable [] compressed;

	private ReadyAnswer(Map<String, String> headers, String etag, long lastModified, String route, byte[] body) {
		this.headers = headers;
		this.etag = etag;
		this.lastModified = lastModified;
		this.route = route;
		this.body = body;
	}

	/** Empty if the response is no cacheable answer of the catalog. */
	static Optional<ReadyAnswer> of(HttpServletResponse answered, String route, byte[] body) {
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
		String date = answered.getHeader(HttpHeaders.LAST_MODIFIED);
		return Optional.of(new ReadyAnswer(headers, etag,
				(date != null) ? DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from).toEpochMilli() : -1,
				route, body));
	}

	/** The route of the requests that it answers. */
	String route() {
		return this.route;
	}

	/** Sends the answer, or 304 if the client has it already. */
	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!sendHead(request, response)) {
			return;
		}
		byte[] bytes = this.body;
		if (bytes.length >= MIN_COMPRESSED_LENGTH && acceptsGzip(request)) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			bytes = compressed();
		}
		response.setContentLength(bytes.length);
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			Delivery.send(bytes, request, response);
		}
	}

	/** Returns whether the bytes should follow; false if the client has them already. */
	boolean sendHead(HttpServletRequest request, HttpServletResponse response) {
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
			return known.equals(this.etag) || ETag.parse(known)
				.stream()
				.anyMatch((other) -> other.isWildcard() || other.compare(ETag.create(this.etag), false));
		}
		try {
			return this.lastModified >= 0 && request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE) >= this.lastModified;
		}
		catch (IllegalArgumentException ex) {
			// an invalid date is ignored
			return false;
		}
	}

	/** Two concurrent first requests can both compress it, to the same bytes. */
	private byte[] compressed() throws IOException {
		byte[] ready = this.compressed;
		if (ready == null) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream(this.body.length / 4);
			try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
				gzip.write(this.body);
			}
			ready = bytes.toByteArray();
			this.compressed = ready;
		}
		return ready;
	}

	private static boolean acceptsGzip(HttpServletRequest request) {
		String first = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		if (first == null || first.equals("gzip")) {
			return first != null;
		}
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((header) -> Stream.of(header.split(",")))
			.anyMatch((coding) -> GZIP.matcher(coding).matches());
	}

	/** Memory in bytes, as if compressed already to a quarter. */
	int weight() {
		return OVERHEAD + this.body.length + this.body.length / 4;
	}

}
