package org.cmkcatalog.openapi;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators of the service rely on: caching, compression, CORS, health. */
@ServiceTest
class OperationTests {

	@Autowired
	private RestTestClient client;

	@LocalServerPort
	private int port;

	private String etag(String uri) {
		return String.valueOf(this.client.get().uri(uri).exchange().returnResult().getResponseHeaders().getETag());
	}

	@Test
	void answerMayBeCachedAndValidated() {
		this.client.get()
			.uri("/api/v1/services")
			.exchange()
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=3600, public, s-maxage=10, stale-while-revalidate=10")
			.expectHeader()
			.valueEquals("Last-Modified", "Fri, 19 Jul 2024 00:00:00 GMT")
			.expectHeader()
			.valueMatches("ETag", "W/\"[0-9a-f]{16}-json\"");
	}

	@Test
	void answerWhenNotModifiedHasNoBody() {
		String etag = etag("/api/v1/services");
		this.client.get()
			.uri("/api/v1/services")
			.header("If-None-Match", etag)
			.exchange()
			.expectStatus()
			.isNotModified()
			.expectBody()
			.isEmpty();
		this.client.head()
			.uri("/api/v1/services")
			.header("If-None-Match", etag)
			.exchange()
			.expectStatus()
			.isNotModified();
		this.client.get()
			.uri("/api/v1/services")
			.header("If-Modified-Since", "Fri, 19 Jul 2024 00:00:00 GMT")
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@Test
	void conditionsForWritingAreNoneForReading() {
		this.client.get()
			.uri("/api/v1/services")
			.header("If-Unmodified-Since", "Fri, 01 Jan 2010 00:00:00 GMT")
			.header("If-Match", "\"x\"")
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void representationsHaveTheirOwnTags() {
		assertThat(etag("/api/v1/editions/latest/document")).endsWith("-markdown\"")
			.isNotEqualTo(etag("/api/v1/editions/latest"));
	}

	@Test
	void headAnswersTheHeadersOfGet() {
		this.client.head()
			.uri("/api/v1/services")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("X-Total-Count", "97")
			.expectBody()
			.isEmpty();
	}

	@Test
	void answerIsCompressedWhenAskedFor() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/v1/services".formatted(this.port)))
			.header("Accept-Encoding", "gzip")
			.build();
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
		assertThat(response.body()).startsWith(0x1f, 0x8b).hasSizeLessThan(10_000);
	}

	@Test
	void anyOriginMayRead() {
		this.client.get()
			.uri("/api/v1/services?limit=1")
			.header("Origin", "https://example.org")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", "*")
			.expectHeader()
			.valueEquals("Access-Control-Expose-Headers",
					"ETag, Last-Modified, Link, Content-Disposition, X-Total-Count, X-Kinds, X-Message");
		this.client.options()
			.uri("/api/v1/services")
			.header("Origin", "https://example.org")
			.header("Access-Control-Request-Method", "GET")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Methods", "GET,HEAD,POST");
	}

	@Test
	void healthAndInfoAreExposed() {
		this.client.get()
			.uri("/actuator/health/readiness")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.json("{\"status\":\"UP\"}");
		this.client.get()
			.uri("/actuator/info")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.build.artifact")
			.isEqualTo("cmk-catalog");
	}

	@Test
	void healthSaysWhichCatalogAnswers() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("UP")
			.jsonPath("$.components.catalog.details.pinned")
			.isEqualTo("2024-07-19")
			.jsonPath("$.components.catalog.details.latest")
			.isEqualTo("2026-05-15")
			.jsonPath("$.components.db")
			.doesNotExist();
	}

	@Test
	void swaggerUiIsServed() {
		this.client.get()
			.uri("/swagger-ui.html")
			.exchange()
			.expectStatus()
			.is3xxRedirection()
			.expectHeader()
			.valueEquals("Location", "/swagger-ui/index.html");
		this.client.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
	}

}
