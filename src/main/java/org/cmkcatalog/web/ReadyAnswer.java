package org.cmkcatalog.web;

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
 * An answer as it is sent: its headers, and its bytes as they are and compressed.
 *
 * @param head what is sent before them
 * @param body its bytes
 * @param compressed its bytes in gzip; none if that would not be worth it
 */
record ReadyAnswer(AnswerHead head, byte[] body, byte @Nullable [] compressed) {

	/** A coding of Accept-Encoding that takes gzip, unless its weight is nought. */
	private static final Pattern GZIP = Pattern.compile("\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$).*)?",
			Pattern.CASE_INSENSITIVE);

	/** Below, the headers of a compressed answer cost what compressing saves. */
	private static final int MIN_COMPRESSED_LENGTH = 1024;

	/** Of memory, for what is not the bytes themselves. */
	private static final int OVERHEAD = 1024;

	static ReadyAnswer of(AnswerHead head, byte[] body) {
		return new ReadyAnswer(head, body, compressed(body));
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
		if (!this.head.send(request, response)) {
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
