package org.cmkcatalog.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.cmkcatalog.RawAnswer;
import org.cmkcatalog.Scrape;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request counts once, under what the service knows, never under what was sent. */
@ServiceTest
class RequestMeterTests {

	private static final String REQUESTS = "http_server_requests_seconds_count";

	private static final Pattern SELECTOR = Pattern.compile("([a-z_]+)\\{(job=\"cmk-catalog\"[^}]*)}");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)(=|!~)\"([^\"]*)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	private Scrape scrape() throws IOException {
		return Scrape.of(this.port);
	}

	/** A request counts after its answer was sent. */
	private Map<String, Double> counted(Scrape before, int requests) {
		return Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.until(() -> scrape().since(before, REQUESTS),
					(added) -> added.values().stream().mapToDouble(Double::doubleValue).sum() >= requests);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/services/iot-hub?fields=id, /api/v1/services/{id}, 200, SUCCESS",
			"HEAD, /api/v1/services/iot-hub?fields=name, /api/v1/services/{id}, 200, SUCCESS",
			"GET, /services/iot-hub, /services/{name}, 200, SUCCESS", "GET, /?q=counted, /, 200, SUCCESS",
			"GET, /api/v1/services/sqlmi, /api/v1/services/{id}, 308, REDIRECTION",
			"GET, /api/v1/services/no-such-thing, /api/v1/services/{id}, 404, CLIENT_ERROR",
			"GET, /api/v1/services?limit=0, /api/v1/services, 400, CLIENT_ERROR",
			"GET, /nonsense, /**, 404, CLIENT_ERROR", "GET, /%zz, UNKNOWN, 400, CLIENT_ERROR",
			"DELETE, /api/v1/services, UNKNOWN, 405, CLIENT_ERROR", "FOO, /api/v1/services, UNKNOWN, 405, CLIENT_ERROR",
			"GE(T, /api/v1/services, UNKNOWN, 400, CLIENT_ERROR" })
	void requestCountsOnceForItsRouteWhetherMadeOrKept(String method, String target, String route, int status,
			String outcome) throws IOException {
		String counter = "%s{method=\"%s\",outcome=\"%s\",status=\"%d\",uri=\"%s\"}".formatted(REQUESTS,
				List.of("FOO", "GE(T").contains(method) ? "OTHER" : method, outcome, status, route);
		for (int i = 0; i < 2; i++) {
			Scrape before = scrape();
			assertThat(RawAnswer.to(method, target, this.port).status()).isEqualTo(status);
			assertThat(counted(before, 1)).isEqualTo(Map.of(counter, 1.0));
		}
	}

	@Test
	void answerThatTheClientHasCountsAs304() throws IOException {
		String etag = Objects.requireNonNull(
				this.client.get().uri("/api/v1/footnotes").exchange().returnResult().getResponseHeaders().getETag());
		Scrape before = scrape();
		this.client.get()
			.uri("/api/v1/footnotes")
			.header(HttpHeaders.IF_NONE_MATCH, etag)
			.exchange()
			.expectStatus()
			.isNotModified();
		assertThat(counted(before, 1)).isEqualTo(Map
			.of(REQUESTS + "{method=\"GET\",outcome=\"REDIRECTION\",status=\"304\",uri=\"/api/v1/footnotes\"}", 1.0));
	}

	@Test
	void whatClientsSendIsNoLabel() throws IOException {
		Scrape before = scrape();
		String sent = "HOSTILE" + UUID.randomUUID().toString().replace("-", "");
		List<String> targets = List.of("/", "/api/v1/services/", "/services/", "/problems/", "/assets/", "/actuator/",
				"/swagger-ui/", "/api/v1/services?q=", "/api/v1/%2F");
		for (int i = 0; i < 10; i++) {
			for (String target : targets) {
				RawAnswer.to("GET", target + sent + i, this.port);
				RawAnswer.to(sent + i, target, this.port);
			}
		}
		assertThat(counted(before, 20 * (targets.size() - 1))).hasSizeLessThan(2 * targets.size() + 2);
		assertThat(scrape().samples().keySet()).noneMatch((sample) -> sample.contains("HOSTILE"));
	}

	@Test
	void keptAndMadeAnswersAreToldApart() throws IOException {
		String target = "/api/v1/services?q=" + UUID.randomUUID();
		Scrape before = scrape();
		for (int i = 0; i < 3; i++) {
			RawAnswer.to("GET", target, this.port);
		}
		RawAnswer.to("GET", "/api/v1/services?limit=0", this.port);
		assertThat(scrape().since(before, "cmk_catalog_answers_total")).isEqualTo(Map
			.of("cmk_catalog_answers_total{source=\"kept\"}", 2.0, "cmk_catalog_answers_total{source=\"made\"}", 1.0));
		assertThat(scrape().value("cmk_catalog_kept_answers_size_bytes")).isPositive();
	}

	@Test
	void alertsAskForWhatIsMeasured() throws IOException {
		// pauses and what is left behind them are measured from the first collection on
		System.gc();
		RawAnswer.to("GET", "/api/v1/services", this.port);
		List<MatchResult> selectors = SELECTOR.matcher(Files.readString(Path.of("deploy/prometheus/alerts.yaml")))
			.results()
			.filter((selector) -> !selector.group(1).equals("up"))
			.toList();
		assertThat(selectors).hasSizeGreaterThan(10);
		Scrape scrape = scrape();
		for (MatchResult selector : selectors) {
			assertThat(scrape.samples().keySet()).as(selector.group())
				.anyMatch((sample) -> matches(sample, selector.group(1), selector.group(2)));
		}
	}

	/** Prometheus adds the job; nothing has failed here. */
	private static boolean matches(String sample, String name, String labels) {
		return sample.matches(name + "(\\{.*)?") && MATCHER.matcher(labels)
			.results()
			.filter((matcher) -> !matcher.group(1).equals("job"))
			.allMatch((matcher) -> sample.contains(matcher.group(1) + "=\"" + switch (matcher.group(1)) {
				case "outcome", "status", "uri" -> "";
				default -> matcher.group(3) + "\"";
			}));
	}

}
