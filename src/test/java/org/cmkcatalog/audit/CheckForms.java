package org.cmkcatalog.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends the form of the check page as a browser does, or otherwise. */
final class CheckForms {

	static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String BOUNDARY = "----boundary-4f";

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	CheckForms(int port) {
		this.port = port;
	}

	/** Sends fields by name and value, in a browser. */
	HttpResponse<String> post(String... fields) {
		return send(new Form(fields), BROWSER);
	}

	HttpResponse<String> send(Form form, String accept) {
		return sendBytes(form.end(), "multipart/form-data; boundary=" + BOUNDARY, accept);
	}

	HttpResponse<String> sendBytes(byte[] body, String type, String accept) {
		return to("/check",
				HttpRequest.newBuilder()
					.header("Content-Type", type)
					.header("Accept", accept)
					.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	/** Sends a body to another path. */
	HttpResponse<String> api(String path, byte[] body) {
		return to(path,
				HttpRequest.newBuilder()
					.header("Content-Type", "text/plain")
					.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	private HttpResponse<String> to(String path, HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.uri(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A form in the making. */
	static final class Form {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		Form(String... fields) {
			for (int i = 0; i < fields.length; i += 2) {
				field(fields[i], fields[i + 1]);
			}
		}

		Form field(String name, String value) {
			return part("name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8));
		}

		Form file(String fileName, byte[] content) {
			return part("name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(fileName),
					content);
		}

		private Form part(String disposition, byte[] content) {
			this.bytes.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition)
				.getBytes(StandardCharsets.UTF_8));
			this.bytes.writeBytes(content);
			this.bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
			return this;
		}

		/** What was made so far, without an end. */
		byte[] broken() {
			return this.bytes.toByteArray();
		}

		private byte[] end() {
			this.bytes.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
			return this.bytes.toByteArray();
		}

	}

}
