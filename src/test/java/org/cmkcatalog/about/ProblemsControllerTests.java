package org.cmkcatalog.about;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.TextClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages about problems, in a browser and at a terminal. */
@ServiceTest
class ProblemsControllerTests {

	@Autowired
	private TextClient client;

	@Test
	void problemLeadsToItsPage() {
		assertThat(this.client.get("/services/nonsensicality", "text/html", 404))
			.contains("href=\"/problems/unknown-service\"");
		assertThat(this.client.page("/problems/unknown-service")).contains("<h1>Unknown service</h1>")
			.contains("<dd>404</dd>")
			.contains("<code>urn:cmk-catalog:problem:unknown-service</code>")
			.contains("No edition has a service with that id or name, or several services have it.")
			.contains("&quot;id&quot;: &quot;event-hubs&quot;");
		assertThat(this.client.page("/problems/unknown-service?edition=latest"))
			.contains("href=\"/problems?edition=latest\"");
	}

	@Test
	void problemIsTextAtATerminal() {
		assertThat(this.client.get("/problems/service-gone", "*/*", 200)).contains("Service gone\n")
			.containsPattern("status +410\n")
			.contains("successors[]")
			.contains("\"lastListed\": \"2024-07-19\",");
		assertThat(this.client.get("/services/nonsensicality?edition=1999-01-01", "*/*", 400))
			.containsPattern("help +http://localhost:%d/problems/invalid-parameter\n".formatted(this.client.port()));
	}

	@Test
	void allKindsAreListed() {
		String page = this.client.page("/problems");
		String text = this.client.get("/problems/", "*/*", 200);
		assertThat(page).contains("The first rule that applies decides");
		for (ProblemText kind : ProblemTexts.all().kinds()) {
			assertThat(page).contains("<a href=\"%s\">%s</a>".formatted(kind.href(), kind.title()));
			assertThat(text).contains(kind.name());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/problems/nonsense", "/problems/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
			"/problems/Unknown-Service" })
	void kindWhenUnknownIsAProblemWithAll(String uri) {
		assertThat(this.client.get(uri, "text/html", 404)).doesNotContain("<script>")
			.contains("href=\"/problems/not-found\"");
		assertThat(this.client.get(uri, "text/html", 404))
			.contains("<a href=\"/problems/verdict-failed\">Verdict failed</a>");
		assertThat(this.client.get(uri, "*/*", 404)).contains("/problems/verdict-failed");
	}

	@Test
	void parameterWhenUnknownIsAProblem() {
		assertThat(this.client.get("/problems?x=1", "text/html", 400)).contains("unknown parameter");
	}

}
