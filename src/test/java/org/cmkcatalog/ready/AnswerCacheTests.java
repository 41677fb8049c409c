package org.cmkcatalog.ready;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.cmkcatalog.ApiDocument;
import org.cmkcatalog.CmkCatalogApplication;
import org.cmkcatalog.RawAnswer;
import org.cmkcatalog.RequestGenerator.Request;
import org.cmkcatalog.RequestGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The cache decides nothing but the time that an answer takes. */
class AnswerCacheTests {

	private static final long SEED = 20260515;

	private static final int REQUESTS = 3_000;

	private static ConfigurableApplicationContext cached;

	private static ConfigurableApplicationContext uncached;

	@BeforeAll
	static void start() {
		cached = start("32MB");
		uncached = start("0");
	}

	private static ConfigurableApplicationContext start(String size) {
		return SpringApplication.run(CmkCatalogApplication.class, "--server.port=0",
				"--cmk.catalog.answer-cache-size=" + size);
	}

	@AfterAll
	static void stop() {
		cached.close();
		uncached.close();
	}

	private static int port(ConfigurableApplicationContext service) {
		return Integer.parseInt(String.valueOf(service.getEnvironment().getProperty("local.server.port")));
	}

	private static Request get(String target, String... headers) {
		Map<String, String> all = new LinkedHashMap<>();
		for (int i = 0; i < headers.length; i += 2) {
			all.put(headers[i], headers[i + 1]);
		}
		return new Request(new ApiDocument.Operation("GET", target, JsonMapper.shared().createObjectNode()), "GET",
				target, all, null, false);
	}

	private static RawAnswer ask(String target, String... headers) throws IOException {
		return RawAnswer.to(get(target, headers), port(cached));
	}

	@Test
	void everyAnswerIsTheSameWithAndWithoutTheCache() throws IOException {
		ApiDocument api = new ApiDocument(
				JsonMapper.shared().readTree(RawAnswer.to(get("/v3/api-docs"), port(cached)).text()));
		String etag = header(ask("/api/v1/services"), "ETag");
		RequestGenerator requests = new RequestGenerator(SEED, api.operations(), List.of(etag));
		for (int i = 0; i < REQUESTS; i++) {
			Request request = requests.next();
			if (i % 3 == 0) {
				request.headers().put("Accept-Encoding", "gzip");
			}
			RawAnswer rendered = RawAnswer.to(request, port(uncached));
			assertThat(RawAnswer.to(request, port(cached))).as(request.toString()).isEqualTo(rendered);
			assertThat(RawAnswer.to(request, port(cached))).as("once more: %s", request).isEqualTo(rendered);
		}
	}

	@Test
	void orderOfParametersMakesNoOtherAnswer() throws IOException {
		String link = header(ask("/api/v1/listings?limit=7&keyVault=supported&id=batch&id=functions"), "Link");
		String reordered = "/api/v1/listings?id=batch&keyVault=supported&id=functions&limit=7";
		assertThat(header(RawAnswer.to(get(reordered), port(uncached)), "Link")).isEqualTo(link);
		for (String other : List.of("/api/v1/listings?id=functions&keyVault=supported&id=batch&limit=7",
				"/api/v1/listings?%69d=functions&id=batch&keyVault=supported&limit=7")) {
			assertThat(header(ask(other), "Link")).isNotEqualTo(link)
				.isEqualTo(header(RawAnswer.to(get(other), port(uncached)), "Link"));
		}
		String encodedLater = "/api/v1/listings?id=batch&%69d=functions&keyVault=supported&limit=7";
		assertThat(header(ask(encodedLater), "Link")).isEqualTo(link);
	}

	/** As clients write lists, each asked twice: made and kept. */
	@ParameterizedTest
	@ValueSource(strings = { "category[]=storage&category[]=compute", "category[0]=storage&category[1]=compute",
			"category%5B%5D=storage&category%5B%5D=compute", "category%5b8%5d=compute&category%5B3%5D=storage",
			"category[2]=compute&category=storage", "category[5]=compute&category[]=storage" })
	void listWithBracketsIsAnsweredLikeARepeatedOne(String list) throws IOException {
		for (String path : List.of("/api/v1/services?limit=3&", "/api/v1/services/batch?fields=name&", "/?",
				"/changes?", "/changes.atom?", "/api/v1/listings?format=csv&", "/api/v1/resource-types?limit=2&")) {
			RawAnswer plain = ask(path + "category=storage&category=compute");
			for (String form : List.of(list, list)) {
				RawAnswer answer = ask(path + form);
				assertThat(answer).as(path + form).isEqualTo(plain);
			}
		}
	}

	@Test
	void answerIsOneOfItsFormEncodingAndServer() throws IOException {
		RawAnswer json = ask("/api/v1/services");
		RawAnswer csv = ask("/api/v1/services", "Accept", "text/csv");
		assertThat(csv.body()).isNotEqualTo(json.body());
		assertThat(ask("/api/v1/services").body()).isEqualTo(json.body());
		assertThat(ask("/", "X-Forwarded-Host", "one.example", "X-Forwarded-Proto", "https").text())
			.contains("'https://one.example/services/cosmos'");
		assertThat(ask("/", "X-Forwarded-Host", "two.example").text()).contains("two.example")
			.doesNotContain("one.example");
	}

	/** Spring would take a header for a parameter that the query lacks. */
	@ParameterizedTest
	@CsvSource({ "edition, 2026-05-15", "asOf, 2026-05-15", "category, compute", "keyVault, not_listed",
			"hasFootnote, true", "q, sql", "id, batch", "limit, 0", "offset, 1", "sort, -name", "facets, keyVault",
			"download, true", "from, 2026-05-15" })
	void headerIsNoParameter(String name, String value) throws IOException {
		for (String target : List.of("/api/v1/services", "/api/v1/changes?offset=0")) {
			for (ConfigurableApplicationContext service : List.of(uncached, cached)) {
				assertThat(RawAnswer.to(get(target, name, value), port(service)))
					.isEqualTo(RawAnswer.to(get(target), port(service)));
			}
		}
	}

	@Test
	void compressedAnswerIsTheSame() throws IOException {
		RawAnswer plain = ask("/api/v1/services");
		RawAnswer compressed = ask("/api/v1/services", "Accept-Encoding", "br, gzip;q=0.8");
		assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
		assertThat(header(compressed, "Vary")).contains("Accept, Accept-Encoding");
		assertThat(Integer.parseInt(header(compressed, "Content-Length"))).isEqualTo(compressed.body().length())
			.isLessThan(plain.body().length() / 4);
		byte[] bytes = compressed.body().getBytes(StandardCharsets.ISO_8859_1);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
			.isEqualTo(plain.body().getBytes(StandardCharsets.ISO_8859_1));
	}

	@ParameterizedTest
	@CsvSource({ "gzip;q=0", "gzip; q=0.0", "br", "identity" })
	void whoTakesNoGzipIsSentNone(String coding) throws IOException {
		assertThat(ask("/api/v1/services", "Accept-Encoding", coding).body()).startsWith("{\"edition\"");
	}

	@Test
	void whoHasTheAnswerIsNotSentIt() throws IOException {
		String etag = header(ask("/api/v1/services"), "ETag");
		for (String tags : List.of(etag, "\"x\", " + etag, etag.substring(2), "*")) {
			RawAnswer answer = ask("/api/v1/services", "If-None-Match", tags);
			assertThat(answer.status()).as(tags).isEqualTo(304);
			assertThat(answer.body()).isEmpty();
			assertThat(header(answer, "ETag")).isEqualTo(etag);
		}
		assertThat(
				ask("/api/v1/services", "If-None-Match", "\"x\"", "If-Modified-Since", "Fri, 19 Jul 2030 00:00:00 GMT")
					.status())
			.isEqualTo(200);
		assertThat(ask("/api/v1/services", "If-Modified-Since", "Fri, 19 Jul 2024 00:00:00 GMT").status())
			.isEqualTo(304);
		assertThat(ask("/api/v1/services", "If-Modified-Since", "yesterday").status()).isEqualTo(200);
	}

	@Test
	void problemIsNotKept() throws IOException {
		assertThat(ask("/api/v1/services/nonsense").status()).isEqualTo(404);
		assertThat(header(ask("/api/v1/services/nonsense"), "ETag")).isEmpty();
	}

	private static String header(RawAnswer answer, String name) {
		return answer.headers()
			.stream()
			.filter((header) -> header.startsWith(name + ":"))
			.map((header) -> header.substring(name.length() + 1).strip())
			.findFirst()
			.orElse("");
	}

}
