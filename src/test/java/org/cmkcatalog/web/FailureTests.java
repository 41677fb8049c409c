package org.cmkcatalog.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.Search;
import jakarta.servlet.http.HttpServletResponse;
import org.awaitility.Awaitility;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every failure is logged once, the answer tells its trace id, and no client takes a part
 * of an answer for the whole.
 */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
@Import(FailureTests.Failing.class)
class FailureTests {

	private static final Pattern TRACE_ID = Pattern.compile("\r\nTrace-Id: ([0-9a-f]{16})\r\n");

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	private String ask(String target, String... headers) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(30_000);
			String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(target);
			String all = head + Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat) + "\r\n";
			socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	/** What the threads of requests logged: the start may warn. */
	private static List<String> logged(CapturedOutput output, String level) {
		return output.toString()
			.lines()
			.filter((line) -> line.contains(" " + level + " ") && line.contains("-exec-"))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "/test/controller?a=%62, 500", "/api/test/controller, 500", "/test/error, 500", "/test/json, 500",
			"/api/test/json, 500", "/test/converter, 500", "/api/test/converter, 500", "/test/filter, 500",
			"/test/unavailable, 503" })
	void failureIsLoggedOnceUnderTheTraceIdThatTheAnswerTells(String target, int status, CapturedOutput output)
			throws IOException {
		String answer = ask(target, "Origin: https://example.org");
		assertThat(answer).startsWith("HTTP/1.1 %d ".formatted(status))
			.contains("\r\nContent-Type: application/problem+json\r\n", "\r\nAccess-Control-Allow-Origin: *\r\n",
					"\r\nCache-Control: no-store\r\n", "\r\nX-Content-Type-Options: nosniff\r\n",
					"urn:cmk-catalog:problem:internal-error", "\"instance\":\"" + target.replaceFirst("\\?.*", ""))
			.doesNotContain("\r\nETag:", "public", "secret", "Exception", "item");
		Matcher traceId = TRACE_ID.matcher(answer);
		assertThat(traceId.find()).isTrue();
		assertThat(answer).contains("The log has it under the trace id " + traceId.group(1) + ".");
		assertThat(logged(output, "ERROR")).singleElement()
			.asString()
			.contains("GET " + target + " failed", traceId.group(1));
		if (status == 500) {
			assertThat(output).contains("IllegalStateException: secret");
		}
		assertThat(logged(output, "WARN")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ecs, /trace/id", "logstash, /trace.id" })
	void failureIsOneEntryOfAStructuredLogWithTheIdOfTheCaller(String format, String field) throws IOException {
		Logger logger = (Logger) LoggerFactory.getLogger(ProblemErrorController.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		String answer;
		try {
			answer = ask("/test/controller?a=%0ab", "X-Request-Id: from-the-proxy.1");
		}
		finally {
			logger.detachAppender(appender);
		}
		assertThat(answer).contains("\r\nTrace-Id: from-the-proxy.1\r\n");
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(logger.getLoggerContext());
		encoder.setFormat(format);
		encoder.start();
		assertThat(appender.list).hasSize(1);
		String entry = new String(encoder.encode(appender.list.get(0)), StandardCharsets.UTF_8);
		assertThat(entry.strip()).doesNotContain("\n").contains("IllegalStateException: secret");
		JsonNode json = JsonMapper.shared().readTree(entry);
		assertThat(json.at(field).asString(json.path("trace.id").asString(entry))).isEqualTo("from-the-proxy.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/test/long", "/api/test/long" })
	void answerThatFailsOnItsWayIsCutOff(String target, CapturedOutput output) throws IOException {
		String answer = ask(target);
		assertThat(answer).startsWith("HTTP/1.1 200 ")
			.contains("\r\nTransfer-Encoding: chunked\r\n", "item 5000 ")
			.doesNotEndWith("\r\n0\r\n\r\n")
			.doesNotContain("urn:cmk-catalog:problem");
		assertThat(logged(output, "ERROR")).singleElement().asString().contains("GET " + target + " failed");
		assertThat(output).contains("IllegalStateException: secret");
		assertThat(logged(output, "WARN")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/test/json, 500, SERVER_ERROR", "/api/test/converter, 500, SERVER_ERROR",
			"/api/test/long, 200, SERVER_ERROR", "/test/unavailable, 503, SERVER_ERROR" })
	void failureCountsForItsRoute(String target, String status, String outcome) throws IOException {
		Search failures = this.meters.find("http.server.requests")
			.tags("method", "GET", "uri", target, "status", status, "outcome", outcome);
		long before = failures.timers().stream().mapToLong(Timer::count).sum();
		ask(target);
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(failures.timers().stream().mapToLong(Timer::count).sum()).isEqualTo(before + 1));
	}

	@Test
	void clientThatGoesAwayIsNoFailure(CapturedOutput output) throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoLinger(true, 0);
			socket.getOutputStream()
				.write("GET /test/endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
			assertThat(socket.getInputStream().read()).isEqualTo('H');
		}
		assertThat(Failing.ENDED.await(30, TimeUnit.SECONDS)).isTrue();
		ask("/test/controller");
		assertThat(logged(output, "ERROR")).singleElement().asString().contains("/test/controller");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/services?limit=0", "GET /api/v1/services?q=%ff", "GET /nope",
			"DELETE /api/v1/services", "DELETE /api/v1/services?q=%ff", "POST /api/v1/lookup", "GE(T /api/v1/services",
			"GET /api/v1/services/%zz", "PUT /actuator/health", "GET /swagger-ui/nope.html" })
	void badRequestIsNotLogged(String request, CapturedOutput output) throws IOException {
		for (String header : List.of("Accept: */*", "Accept: image/png", "Accept: nonsense",
				"Content-Type: application/json", "Content-Type: image/png", "Content-Type: nonsense")) {
			try (Socket socket = new Socket("localhost", this.port)) {
				String head = "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n".formatted(request,
						header);
				socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
				assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
					.startsWith("HTTP/1.1 4");
			}
		}
		assertThat(logged(output, "ERROR")).isEmpty();
		assertThat(logged(output, "WARN")).isEmpty();
		assertThat(output).doesNotContain("\n\tat ");
	}

	private static IllegalStateException failure() {
		return new IllegalStateException("secret");
	}

	@RestController
	@TestConfiguration(proxyBeanMethods = false)
	static class Failing {

		static final CountDownLatch ENDED = new CountDownLatch(1);

		/** Tells when the answer has ended. */
		@Bean
		FilterRegistrationBean<?> endOfEndless() {
			FilterRegistrationBean<?> filter = new FilterRegistrationBean<>((request, response, chain) -> {
				try {
					chain.doFilter(request, response);
				}
				finally {
					ENDED.countDown();
				}
			});
			filter.addUrlPatterns("/test/endless");
			return filter;
		}

		@Bean
		FilterRegistrationBean<?> failingFilter() {
			FilterRegistrationBean<?> filter = new FilterRegistrationBean<>((request, response, chain) -> {
				throw failure();
			});
			filter.addUrlPatterns("/test/filter");
			return filter;
		}

		@Bean
		LinesConverter linesConverter() {
			return new LinesConverter();
		}

		@GetMapping({ "/test/controller", "/api/test/controller" })
		String controller() {
			throw failure();
		}

		@GetMapping("/test/error")
		String error() {
			throw new AssertionError(failure());
		}

		@GetMapping("/test/unavailable")
		void unavailable(HttpServletResponse response) throws IOException {
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}

		@GetMapping({ "/test/json", "/api/test/json" })
		ResponseEntity<List<Item>> json() {
			return cached(List.of(new Item(1, false), new Item(2, true)), MediaType.APPLICATION_JSON);
		}

		@GetMapping({ "/test/converter", "/api/test/converter" })
		ResponseEntity<Lines> converter() {
			return cached(new Lines(5), MediaType.TEXT_PLAIN);
		}

		@GetMapping({ "/test/long", "/api/test/long" })
		ResponseEntity<List<Item>> longList() {
			return cached(IntStream.range(0, 40_000).mapToObj((i) -> new Item(i, i == 39_999)).toList(),
					MediaType.APPLICATION_JSON);
		}

		@GetMapping("/test/endless")
		ResponseEntity<Endless> endless() {
			return cached(new Endless(), MediaType.APPLICATION_JSON);
		}

		private static <T> ResponseEntity<T> cached(T body, MediaType type) {
			return ResponseEntity.ok()
				.eTag("x")
				.cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS))
				.contentType(type)
				.body(body);
		}

	}

	/** Fails while it is written. */
	record Item(int number, boolean isBroken) {

		public String getName() {
			if (this.isBroken) {
				throw failure();
			}
			return "item %d ".formatted(this.number) + "x".repeat(60);
		}

	}

	/** A list that is written until the client is gone. */
	static class Endless {

		public Iterable<String> getItems() {
			return () -> Stream.generate(() -> "x".repeat(1_000)).iterator();
		}

	}

	record Lines(int count) {

	}

	/** Fails after the last line. */
	static class LinesConverter extends AbstractHttpMessageConverter<Lines> {

		LinesConverter() {
			super(MediaType.TEXT_PLAIN);
		}

		@Override
		protected boolean supports(Class<?> type) {
			return type == Lines.class;
		}

		@Override
		protected Lines readInternal(Class<? extends Lines> type, HttpInputMessage message) {
			throw failure();
		}

		@Override
		protected void writeInternal(Lines lines, HttpOutputMessage message) throws IOException {
			message.getBody().write("item\n".repeat(lines.count()).getBytes(StandardCharsets.UTF_8));
			throw failure();
		}

	}

}
