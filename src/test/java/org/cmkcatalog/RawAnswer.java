package org.cmkcatalog;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cmkcatalog.RequestGenerator.Request;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was received.
 *
 * @param status its status
 * @param headers its headers, sorted, as their order means nothing; without the date
 * @param body its body, a character for each byte
 */
public record RawAnswer(int status, List<String> headers, String body) {

	public static RawAnswer to(Request request, int port) throws IOException {
		return to(request.method(), request.target(), request.headers(), request.body(), port);
	}

	/** A request without headers and body. */
	public static RawAnswer to(String method, String target, int port) throws IOException {
		return to(method, target, Map.of(), null, port);
	}

	/** A socket sends what no HTTP client would; HTTP/1.0 is answered without chunks. */
	public static RawAnswer to(String method, String target, Map<String, String> headers, @Nullable String content,
			int port) throws IOException {
		byte[] body = (content != null) ? content.getBytes(StandardCharsets.UTF_8) : null;
		StringBuilder head = new StringBuilder("%s %s HTTP/1.0\r\nHost: localhost\r\n".formatted(method, target));
		headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
		if (body != null) {
			head.append("Content-Length: %d\r\n".formatted(body.length));
		}
		try (Socket socket = new Socket("localhost", port)) {
			// a busy machine may take long
			socket.setSoTimeout(120_000);
			socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
			if (body != null) {
				socket.getOutputStream().write(body);
			}
			return of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
		}
	}

	private static RawAnswer of(String text) {
		int end = text.indexOf("\r\n\r\n");
		List<String> headers = text.substring(0, end)
			.lines()
			.skip(1)
			.filter((header) -> !header.startsWith("Date:"))
			.sorted()
			.toList();
		return new RawAnswer(Integer.parseInt(text.substring(9, 12)), headers, text.substring(end + 4));
	}

	/** Its media type without parameters; empty if it has none. */
	public String mediaType() {
		return this.headers.stream()
			.filter((header) -> header.toLowerCase(Locale.ROOT).startsWith("content-type:"))
			.map((header) -> header.substring(header.indexOf(':') + 1).replaceFirst(";.*", "").strip())
			.findFirst()
			.orElse("");
	}

	/** Its body as text. */
	public String text() {
		return new String(this.body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

}
