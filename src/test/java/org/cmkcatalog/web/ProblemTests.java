package org.cmkcatalog.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.List;
import java.util.stream.IntStream;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a request: the answer is a problem that says so. */
@ServiceTest
@Import(ProblemTests.FailingController.class)
class ProblemTests {

	@Autowired
	private RestTestClient client;

	@LocalServerPort
	private int port;

	private RestTestClient.BodyContentSpec problem(RestTestClient.RequestHeadersSpec<?> request, int status,
			String type) {
		return request.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:" + type)
			.jsonPath("$.status")
			.isEqualTo(status)
			.jsonPath("$.title")
			.isNotEmpty()
			.jsonPath("$.detail")
			.isNotEmpty()
			.jsonPath("$.help")
			.isEqualTo("/problems/" + type);
	}

	private RestTestClient.BodyContentSpec get(String uri, int status, String type) {
		return problem(this.client.get().uri(URI.create("http://localhost:" + this.port + uri)), status, type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					limit=0                 ! limit    ! 0           ! limit: should be at least 1.
					limit=1001              ! limit    ! 1001        ! limit: should be at most 1000.
					limit=abc               ! limit    ! abc         ! limit: 'abc' is not a whole number in the range that is documented.
					limit=1&limit=2         ! limit    ! 1,2         ! limit: given 2 times; it takes one value.
					offset=-1               ! offset   ! -1          ! offset: should be at least 0.
					offset=1000001          ! offset   ! 1000001     ! offset: should be at most 1000000.
					offset=99999999999      ! offset   ! 99999999999 ! offset: '99999999999' is not a whole number in the range that is documented.
					keyVault=yes            ! keyVault ! yes         ! keyVault: 'yes' is none of the allowed values: supported, not_listed, not_supported, preview, not_applicable.
					keyVault=supported,no   ! keyVault ! no          ! keyVault: 'no' is none of the allowed values: supported, not_listed, not_supported, preview, not_applicable.
					managedHsm=Supported    ! managedHsm ! Supported ! managedHsm: 'Supported' is none of the allowed values: supported, not_listed, not_supported, preview, not_applicable.
					keyType=DSA             ! keyType  ! DSA         ! keyType: 'DSA' is none of the allowed values: RSA, RSA-HSM, EC, EC-HSM, oct, oct-HSM.
					keyType=RSA_HSM         ! keyType  ! RSA_HSM     ! keyType: 'RSA_HSM' is none of the allowed values: RSA, RSA-HSM, EC, EC-HSM, oct, oct-HSM.
					keyBits=0               ! keyBits  ! 0           ! keyBits: should be a number of bits from 1 to 65536.
					keyBits=x               ! keyBits  ! x           ! keyBits: 'x' is not a whole number in the range that is documented.
					keyBits=1&keyBits=2,x   ! keyBits  ! x           ! keyBits: 'x' is not a whole number in the range that is documented.
					keyBits=0x10            ! keyBits  ! 0x10        ! keyBits: '0x10' is not a whole number in the range that is documented.
					keyVault=SUPPORTED      ! keyVault ! SUPPORTED   ! keyVault: 'SUPPORTED' is none of the allowed values: supported, not_listed, not_supported, preview, not_applicable.
					keyVault=supported&keyVault=no ! keyVault ! no   ! keyVault: 'no' is none of the allowed values: supported, not_listed, not_supported, preview, not_applicable.
					hasFootnote=yes         ! hasFootnote ! yes      ! hasFootnote: 'yes' is none of the allowed values: true, false.
					limit=1%200             ! limit    ! 1 0         ! limit: '1 0' is not a whole number in the range that is documented.
					limit=0x10              ! limit    ! 0x10        ! limit: '0x10' is not a whole number in the range that is documented.
					asOf=2024-07-19Z        ! asOf     ! 2024-07-19Z ! asOf: '2024-07-19Z' is not a date YYYY-MM-DD.
					hasFootnote=maybe       ! hasFootnote ! maybe    ! hasFootnote: 'maybe' is none of the allowed values: true, false.
					sort=size               ! sort     ! size        ! sort: 'size' is none of the allowed values: name, -name, category, -category, keyVault, -keyVault, managedHsm, -managedHsm, row, -row.
					edition=2023-01-01      ! edition  ! 2023-01-01  ! edition: '2023-01-01' is none of the allowed values: 2019-07-02, 2020-09-09, 2023-05-05, 2024-07-19, 2024-10-25, 2026-01-12, 2026-04-02, 2026-05-15, latest, pinned.
					edition=x               ! edition  ! x           ! edition: 'x' is none of the allowed values: 2019-07-02, 2020-09-09, 2023-05-05, 2024-07-19, 2024-10-25, 2026-01-12, 2026-04-02, 2026-05-15, latest, pinned.
					asOf=2019-07-01         ! asOf     ! 2019-07-01  ! asOf: there was no edition yet; the first is of 2019-07-02.
					asOf=yesterday          ! asOf     ! yesterday   ! asOf: 'yesterday' is not a date YYYY-MM-DD.
					asOf=2025-01-01&edition=latest ! asOf ! 2025-01-01 ! asOf: cannot be combined with edition.
					id=event-hubz           ! id       ! event-hubz  ! id: 'event-hubz' is the id of no service.
					id=microsoft-foundry    ! id       ! microsoft-foundry ! id: 'microsoft-foundry' is another name of the service 'azure-ai-studio'.
					id=azure-chaos-studio   ! id       ! azure-chaos-studio ! id: 'azure-chaos-studio' is not listed in the edition 2024-07-19; it is in those from 2026-04-02 to 2026-05-15.
					format=xml              ! format   ! xml         ! format: 'xml' is none of the allowed values: json, csv, ndjson, md, txt.
					q=a%01b                 ! q        ! a\uFFFDb    ! q: holds a control character; it takes text.
					q=%00                   ! q        ! \uFFFD      ! q: holds a control character; it takes text.
					""")
	void parameterWithAValueThatIsNotAllowedSaysWhatIs(String query, String parameter, String value, String detail) {
		get("/api/v1/services?" + query, 400, "invalid-parameter").jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter)
			.jsonPath("$.errors[0].value")
			.isEqualTo(value)
			.jsonPath("$.detail")
			.isEqualTo(detail)
			.jsonPath("$.instance")
			.isEqualTo("/api/v1/services");
	}

	@Test
	void parameterThatIsUnknownNamesTheKnown() {
		get("/api/v1/categories?keyvault=supported", 400, "invalid-parameter").jsonPath("$.errors[0].parameter")
			.isEqualTo("keyvault")
			.jsonPath("$.errors[0].value")
			.doesNotExist()
			.jsonPath("$.errors[0].allowed")
			.isEqualTo(List.of("limit", "offset", "edition", "asOf", "format", "download", "fields"));
		get("/api/v1/editions/latest/document?x=", 400, "invalid-parameter").jsonPath("$.errors[0].allowed").isEmpty();
	}

	@Test
	void everyWrongParameterIsNamedAtOnce() {
		get("/api/v1/services?a=1&b=2&q=%07", 400, "invalid-parameter").jsonPath("$.errors[*].parameter")
			.isEqualTo(List.of("a", "b", "q"));
		get("/api/v1/services?limit=0&offset=-1", 400, "invalid-parameter").jsonPath("$.errors.length()").isEqualTo(2);
	}

	@RepeatedTest(10)
	void errorsAreInTheOrderOfTheKnownParameters() {
		for (String query : List.of("limit=0&offset=-1", "offset=-1&limit=0")) {
			get("/api/v1/services?" + query, 400, "invalid-parameter").jsonPath("$.detail")
				.isEqualTo("limit: should be at least 1. offset: should be at least 0.");
		}
	}

	@Test
	void categoryThatIsUnknownNamesTheKnown() {
		get("/api/v1/listings?category=databases,data", 400, "invalid-parameter").jsonPath("$.errors[0].value")
			.isEqualTo("data")
			.jsonPath("$.errors[0].allowed.length()")
			.isEqualTo(14);
		get("/api/v1/categories/data", 404, "unknown-category");
	}

	@Test
	void idThatIsUnknownSuggestsTheNearest() {
		get("/api/v1/services?id=event-hub", 400, "invalid-parameter").jsonPath("$.suggestions[0].id")
			.isEqualTo("event-hubs");
	}

	@Test
	void manyBadValuesAreRefusedShortly() {
		get("/api/v1/services?id=" + "a,".repeat(199) + "b", 400, "invalid-parameter").jsonPath("$.errors.length()")
			.isEqualTo(2);
		String ids = String.join(",", IntStream.range(0, 201).mapToObj((i) -> "x" + i).toList());
		get("/api/v1/services?id=" + ids, 400, "invalid-parameter").jsonPath("$.errors[0].message")
			.isEqualTo("takes at most 200 values");
		get("/api/v1/services?category=" + ids.substring(0, 500), 400, "invalid-parameter")
			.jsonPath("$.errors.length()")
			.isEqualTo(20);
	}

	@Test
	void queryOfTenKilobytesIsRefusedShortly() {
		byte[] body = get("/api/v1/services?q=" + "a".repeat(10_000), 400, "invalid-parameter").returnResult()
			.getResponseBodyContent();
		assertThat(body).hasSizeLessThan(1_000);
		get("/api/v1/services?" + "b".repeat(10_000) + "=1", 400, "invalid-parameter");
		for (String path : new String[] { "services", "categories", "editions" }) {
			byte[] unknown = get("/api/v1/%s/%s".formatted(path, "c".repeat(10_000)), 404,
					"unknown-" + path.replaceFirst("ies$", "y").replaceFirst("s$", ""))
				.jsonPath("$.detail")
				.value((detail) -> assertThat(detail.toString()).hasSizeLessThan(600))
				.returnResult()
				.getResponseBodyContent();
			assertThat(unknown).isNotEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nope", "/api", "/api/v1", "/api/v2/services", "/api/v1/services/a/b",
			"/api/v1/services/", "/h2-console", "/error", "/actuator", "/actuator/env", "/actuator/shutdown",
			"/actuator/beans", "/actuator/health/nope", "/favicon.ico", "/swagger-ui/nope.html" })
	void pathThatIsUnknownIsNotFound(String path) {
		get(path, 404, "not-found").jsonPath("$.detail")
			.value((detail) -> assertThat(detail.toString()).startsWith("There is nothing at '%s'.".formatted(path)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void methodThatIsNotReadingIsNotAllowed(String method) {
		problem(this.client.method(HttpMethod.valueOf(method)).uri("/api/v1/services"), 405, "method-not-allowed")
			.jsonPath("$.detail")
			.isEqualTo(method + " is not allowed here; allowed: GET.");
		problem(this.client.method(HttpMethod.valueOf(method)).uri("/actuator/health"), 405, "method-not-allowed");
		problem(this.client.method(HttpMethod.valueOf(method))
			.uri("/api/v1/services")
			.header("Content-Type", "multipart/form-data"), 405, "method-not-allowed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml", "text/css", "image/png" })
	void mediaTypeThatIsNotOfferedIsNotAcceptable(String accept) {
		problem(this.client.get().uri("/api/v1/services").header("Accept", accept), 406, "not-acceptable")
			.jsonPath("$.detail")
			.isEqualTo("None of the media types of the Accept header is offered; offered: "
					+ "application/json, text/csv, application/x-ndjson, text/markdown, text/plain.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					GET /api/v1/services ! Accept: nonsense       ! 406 ! None of the media types of the Accept header is offered; offered: application/json, text/csv
					POST /api/v1/lookup  ! Content-Type: nonsense ! 415 ! The Content-Type header cannot be read.
					""")
	void mediaTypeThatCannotBeReadIsToldInOneLanguage(String request, String header, String status, String detail) {
		assertThat(raw("%s HTTP/1.1\r\nHost: localhost\r\nAccept-Language: de\r\n%s\r\n".formatted(request, header)))
			.startsWith(status)
			.contains(detail);
	}

	@Test
	void bodyOfAnotherMediaTypeIsNotSupported() {
		problem(this.client.post().uri("/test/body").contentType(MediaType.TEXT_PLAIN).body("a"), 415,
				"unsupported-media-type");
	}

	@Test
	void failureShowsNothingOfTheInside() {
		byte[] body = get("/test/failure", 500, "internal-error").returnResult().getResponseBodyContent();
		assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("secret", "Exception", "org.cmkcatalog");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services/%zz", "/api/v1/services/%", "/api/v1/services/%00", "/%2e%2e/%2e%2e",
			"/api/v1/services/%ff%fe", "/api/v1/services?q=%zz", "/api/v1/services?q=%ff", "/api/v1/services?%=1",
			"/api/v1/services?q=a b", "/api/v1/services?q=\\", "/api/v1/services/a%2Fb", "/api/v1/services/<a>", "//",
			"//?q=a", "//api/v1/services" })
	void brokenEncodingIsAProblemOfTheRequest(String target) {
		String answer = raw("GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(target));
		assertThat(answer).as(target)
			.startsWith("4")
			.contains("Content-Type: application/problem+json")
			.contains("urn:cmk-catalog:problem:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/services HTTP/1.1\r\n",
			"GET /api/v1/services HTTP/1.1\r\nHost: a\r\nHost: b\r\n", "GARBAGE\r\n",
			"GET / HTTP/9.9\r\nHost: localhost\r\n", "TRACE /api/v1/services HTTP/1.1\r\nHost: localhost\r\n" })
	void brokenRequestIsAProblem(String head) {
		assertThat(raw(head)).matches("(?s)(4|505).*").contains("urn:cmk-catalog:problem:m");
	}

	@Test
	void transferEncodingThatIsUnknownIsAProblemOfTheRequest() {
		assertThat(raw("GET /api/v1/services HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n"))
			.startsWith("501")
			.contains("urn:cmk-catalog:problem:malformed-request");
	}

	@Test
	void headThatIsTooLongIsAProblem() {
		String target = "/api/v1/services?q=" + "a".repeat(40_000);
		assertThat(raw("GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(target))).startsWith("4")
			.contains("urn:cmk-catalog:problem:malformed-request");
	}

	@Test
	void requestAcrossOriginsWithAnotherMethodIsRefused() {
		problem(this.client.options()
			.uri("/api/v1/services")
			.header("Origin", "https://example.org")
			.header("Access-Control-Request-Method", "DELETE"), 403, "cors-rejected");
	}

	/** Sends bytes as they are, as no HTTP client would. */
	private String raw(String head) {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5_000);
			socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return answer.replaceFirst("HTTP/1.1 ", "");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Fails in ways that the service itself has no path for. */
	@RestController
	static class FailingController {

		@GetMapping("/test/failure")
		String failure() {
			throw new IllegalStateException("secret");
		}

		@PostMapping(path = "/test/body", consumes = MediaType.APPLICATION_JSON_VALUE)
		String body() {
			return "read";
		}

	}

}
