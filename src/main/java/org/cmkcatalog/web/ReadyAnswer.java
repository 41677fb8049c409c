package org.cmkcatalog.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
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
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it is sent: its headers, and its bytes as they are and compressed.
 *
 * @param headers its headers, those of all filters among them
 * @param lastModified date of its last change in milliseconds, or -1
 * @param body its bytes
 * @param compressed its bytes in gzip; none if that would not be worth it
 */
record ReadyAnswer(Map<String, String> headers, long lastModified, byte[] body, byte @Nullable [] compressed) {

	/** A coding of Accept-Encoding that takes gzip, unless its weight is nought. */
	private static final Pattern GZIP = Pattern.compile("\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$).*)?",
			Pattern.CASE_INSENSITIVE);

	/** What the server adds by itself when it is sent. */
	private static final Set<String> OF_THE_SERVER = Set.of("date", "connection", "content-length",
			"transfer-encoding");

	/** Below, the headers of a compressed answer cost what compressing saves. */
	private static final int MIN_COMPRESSED_LENGTH = 1024;

	/** Of memory, for what is not the bytes themselves. */
	private static final int OVERHEAD = 1024;

	/** Takes what was answered, if it is an answer of the catalog and may be kept. */
	static Optional<ReadyAnswer> of(ContentCachingResponseWrapper answered) {
		boolean isKept = answered.getStatus() == HttpServletResponse.SC_OK
				&& answered.getHeader(HttpHeaders.ETAG) != null && answered.getContentType() != null;
		if (!isKept) {
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
		byte[] body = answered.getContentAsByteArray();
		return Optional.of(new ReadyAnswer(headers, lastModified(answered), body, compressed(body)));
	}

	private static long lastModified(HttpServletResponse answered) {
		String date = answered.getHeader(HttpHeaders.LAST_MODIFIED);
		return (date != null)
				? ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().toEpochMilli() : -1;
	}

	private static byte @Nullable [] compressed(byte[] body) {
		if (body.length < MIN_COMPRESSED_LENGTH) {
			return null;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Sends it, or says that the client has it already. */
	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.headers.forEach(response::setHeader);
		if (isKnownTo(request)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		byte[] bytes = this.body;
		if (this.compressed != null && acceptsGzip(request)) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			bytes = this.compressed;
		}
		response.setContentLength(bytes.length);
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			response.getOutputStream().write(bytes);
		}
	}

	/** RFC 9110: If-None-Match, and only without it If-Modified-Since. */
	private boolean isKnownTo(HttpServletRequest request) {
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (known != null) {
			String own = String.valueOf(this.headers.get(HttpHeaders.ETAG));
			if (known.equals(own)) {
				return true;
			}
			ETag tag = ETag.create(own);
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
			// a date that can not be read is one not given
			return -1;
		}
	}

	private static boolean acceptsGzip(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((header) -> Stream.of(header.split(",")))
			.anyMatch((coding) -> GZIP.matcher(coding).matches());
	}

	/** Bytes of memory that it takes. */
	int weight() {
		return OVERHEAD + this.body.length + ((this.compressed != null) ? this.compressed.length : 0);
	}

}
