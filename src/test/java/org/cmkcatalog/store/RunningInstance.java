package org.cmkcatalog.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.cmkcatalog.CmkCatalogApplication;
import org.cmkcatalog.Scrape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as a process of a fleet: on a port of its own, asked over HTTP. */
final class RunningInstance implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final ConfigurableApplicationContext context;

	private RunningInstance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts with settings for this instance alone. */
	static RunningInstance start(Map<String, String> database, String... settings) {
		Map<String, Object> properties = new HashMap<>(database);
		properties.put("server.port", "0");
		return new RunningInstance(
				new SpringApplicationBuilder(CmkCatalogApplication.class).properties(properties).run(settings));
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	HttpResponse<String> ask(String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:%d%s".formatted(port(), path));
		return this.client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/** The part of the health that is about the catalog. */
	JsonNode catalogHealth() throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(ask("/actuator/health").body()).path("components").path("catalog");
	}

	/** What Prometheus reads. */
	Scrape scrape() throws IOException, InterruptedException {
		return Scrape.of(ask("/actuator/prometheus").body());
	}

	String contentHash() throws IOException, InterruptedException {
		return catalogHealth().path("details").path("contentHash").asString();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
