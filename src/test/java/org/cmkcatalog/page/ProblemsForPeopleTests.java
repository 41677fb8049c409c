package org.cmkcatalog.page;

import java.net.URI;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A problem is text, Markdown or a page for people, and JSON for programs. */
@ServiceTest
class ProblemsForPeopleTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	private static final String TEXT = "text/plain;charset=UTF-8";

	private static final String JSON = "application/problem+json";

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	private RestTestClient.ResponseSpec get(String uri, String accept) {
		return this.client.get()
			.uri(URI.create("http://localhost:" + this.port + uri))
			.header("Accept", accept)
			.exchange();
	}

	private String body(String uri, String accept, String type) {
		return String.valueOf(get(uri, accept).expectHeader()
			.contentType(type)
			.expectHeader()
			.value("Vary", (vary) -> assertThat(vary).isNotEmpty())
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			/services/nonsense                     ! 404 ! */*               ! text/plain;charset=UTF-8
			/services/iot-hub?edition=latest       ! 410 ! */*               ! text/plain;charset=UTF-8
			/?edition=1999-01-01                   ! 400 ! text/plain        ! text/plain;charset=UTF-8
			/services/nonsense                     ! 404 ! application/json  ! application/problem+json
			/services/nonsense                     ! 404 ! application/problem+json ! application/problem+json
			/services/nonsense                     ! 404 ! text/html         ! text/html;charset=UTF-8
			/api/v1/services/nonsense              ! 404 ! */*               ! application/problem+json
			/api/v1/services/nonsense              ! 404 ! text/html, */*    ! text/html;charset=UTF-8
			/api/v1/services/nonsense              ! 404 ! text/html;q=0, */* ! application/problem+json
			/api/v1/services/nonsense              ! 404 ! text/html, application/json ! application/problem+json
			/api/v1/services/nonsense?format=txt   ! 404 ! */*               ! text/plain;charset=UTF-8
			/api/v1/services/nonsense?format=txt   ! 404 ! text/html, */*    ! text/plain;charset=UTF-8
			/api/v1/services/nonsense?format=md    ! 404 ! */*               ! text/markdown;charset=UTF-8
			/api/v1/services/nonsense?format=csv   ! 404 ! */*               ! application/problem+json
			/api/v1/services?limit=0&format=txt    ! 400 ! */*               ! text/plain;charset=UTF-8
			/api/v1/services?limit=0&format=xml    ! 400 ! */*               ! application/problem+json
			/api/v1/nonsense?format=md             ! 404 ! */*               ! text/markdown;charset=UTF-8
			/nonsense                              ! 404 ! text/html, */*    ! text/html;charset=UTF-8
			/nonsense                              ! 404 ! */*               ! application/problem+json
			/api/v1/services?q=%ff                 ! 400 ! text/html, */*    ! text/html;charset=UTF-8
			""")
	void formIsThatOfWhoReadsIt(String uri, int status, String accept, String type) {
		get(uri, accept).expectStatus().isEqualTo(status).expectHeader().contentType(type);
		this.client.method(HttpMethod.HEAD)
			.uri(URI.create("http://localhost:" + this.port + uri))
			.header("Accept", accept)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(type)
			.expectBody()
			.isEmpty();
	}

	@Test
	void everyFormHasTheSameContent() {
		String uri = "/api/v1/services?id=event-hub&keyVault=maybe";
		String other = "/api/v1/services?id=event-hub";
		for (String[] form : new String[][] { { "&format=txt", "*/*", TEXT },
				{ "&format=md", "*/*", "text/markdown;charset=UTF-8" }, { "", BROWSER, "text/html;charset=UTF-8" } }) {
			assertThat(body(uri + form[0], form[1], form[2])).contains("Invalid parameter")
				.contains("400")
				.contains("maybe")
				.contains("supported, not_listed")
				.contains("urn:cmk-catalog:problem:invalid-parameter")
				.contains("/api/v1/services");
			assertThat(body(other + form[0], form[1], form[2])).contains("Event Hubs")
				.contains("event-hubs")
				.contains("/services/event-hubs");
		}
	}

	@Test
	void serviceThatIsGoneSaysWhenItWasListed() {
		assertThat(body("/services/iot-hub?edition=latest", "*/*", TEXT)).contains("Service gone")
			.containsPattern("\nlast listed +2024-07-19\n");
	}

	@Test
	void failedChecksSayWhy() {
		String body = String.valueOf(this.client.post()
			.uri("/api/v1/check?keyStore=managed_hsm&failOn=not_listed&format=txt")
			.contentType(MediaType.TEXT_PLAIN)
			.body("batch\ncosmos")
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(TEXT)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
		assertThat(body.replaceAll("\\s+", " ")).contains("batch (batch): not_listed.")
			.contains("is blank: the page does not say, which is not a no.")
			.doesNotContain("cosmos");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/services/%3Cscript%3Ealert(1)", "/services/%3Cimg%20src=x%20onerror=alert(1)%3E",
			"/%3Cscript%3Ealert(1)%3C/script%3E", "/api/v1/services?%3Cscript%3E=1&id=%22%3E%3Cscript%3E",
			"/?edition=%3Cscript%3E", "/api/v1/services?fields=%3Cscript%3E",
			"/api/v1/services?id=https://x.org/%22onmouseover=%22alert(1)" })
	void pageShowsWhatWasSentAsText(String uri) {
		assertThat(body(uri, BROWSER, "text/html;charset=UTF-8")).doesNotContain("<script>")
			.doesNotContain("<img")
			.doesNotContain("alert(1)\"")
			.doesNotContain("\"onmouseover")
			.contains("</html>");
	}

	@Test
	void markdownShowsWhatWasSentAsText() {
		assertThat(body("/api/v1/services?id=%3Cb%3E%7C%5Bx%5D(http://x.org)&format=md", "*/*",
				"text/markdown;charset=UTF-8"))
			.contains("\\<b>\\|\\[x\\](");
	}

	@Test
	void fieldsOfTheAnswerAreNoneOfAProblem() {
		assertThat(body("/api/v1/categories/nonsense?fields=services&format=txt", "*/*", TEXT))
			.contains("Unknown category");
	}

	@Test
	void programsGetJson() {
		assertThat(body("/api/v1/services?limit=0", "*/*", JSON)).startsWith("{").contains("\"errors\":[");
	}

}
