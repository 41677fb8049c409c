package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Posts inventories as ordinary clients would not: with any header, or as a form. */
final class Posts {

	private static final String BOUNDARY = "boundary-7f";

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	Posts(int port) {
		this.port = port;
	}

	HttpResponse<String> post(String query, byte[] body, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/v1/coverage?%s".formatted(this.port, query)))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpResponse<String> post(String query, String body, String... headers) {
		return post(query, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	/** Posts a form of parts; without parts, only its end. */
	HttpResponse<String> postForm(String query, String... parts) {
		return postBroken(query, String.join("", parts) + "--" + BOUNDARY + "--\r\n");
	}

	/** Posts the text of a form. */
	HttpResponse<String> postBroken(String query, String text) {
		return post(query, text, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
	}

	static String field(String name, String value) {
		return part("name=\"%s\"".formatted(name), value);
	}

	static String file(String fileName, String content) {
		return part("name=\"inventory\"; filename=\"%s\"\r\nContent-Type: application/json".formatted(fileName),
				content);
	}

	private static String part(String disposition, String content) {
		return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, disposition, content);
	}

}
