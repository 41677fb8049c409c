package org.cmkcatalog;

import java.net.URI;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Asks the running service for texts, as a browser or a terminal does. Unlike the client
 * below it, it sends a URI as it is written.
 */
@Lazy
public class TextClient {

	private final RestTestClient client;

	private final Environment environment;

	TextClient(RestTestClient client, Environment environment) {
		this.client = client;
		this.environment = environment;
	}

	/** The port that the service listens on. */
	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	/** The answer to a GET, before anything is known of it. */
	public RestTestClient.ResponseSpec ask(String uri, String accept) {
		return this.client.get()
			.uri(URI.create("http://localhost:%d%s".formatted(port(), uri)))
			.header("Accept", accept)
			.exchange();
	}

	/** The body of an answer that has this status. */
	public String get(String uri, String accept, int status) {
		return String.valueOf(ask(uri, accept).expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	/** A page as a browser gets it. */
	public String page(String uri) {
		return get(uri, "text/html", 200);
	}

	/** What the API answers in JSON. */
	public String json(String uri) {
		return get(uri, "application/json", 200);
	}

}
