package org.cmkcatalog.ready;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

	/**
	 * For smaller answers, the header of the coding costs as much as compression saves.
	 */
	private static final int MIN_COMPRESSED_LENGTH = 1024;

	/** Memory in bytes for all but the body. */
	private static final int OVERHEAD = 1024;

	private final AnswerHead head;

	private final byte[] body;

	private volatile byte @Nullable [] compressed;

	ReadyAnswer(AnswerHead head, byte[] body) {
		this.head = head;
		this.body = body;
	}

	/** Sends the answer, or 304 if the client has it already. */
	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!this.head.send(request, response)) {
			return;
		}
		byte[] bytes = this.body;
		if (bytes.length >= MIN_COMPRESSED_LENGTH && acceptsGzip(request)) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			bytes = compressed();
		}
		response.setContentLength(bytes.length);
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			response.getOutputStream().write(bytes);
		}
	}

	/** Two concurrent first requests can both compress it, to the same bytes. */
	private byte[] compressed() {
		byte[] ready = this.compressed;
		if (ready == null) {
			ready = gzip(this.body);
			this.compressed = ready;
		}
		return ready;
	}

	private static byte[] gzip(byte[] body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
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
