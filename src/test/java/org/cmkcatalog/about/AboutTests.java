package org.cmkcatalog.about;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about the data says what the API answers about editions. */
@ServiceTest
class AboutTests {

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	private String get(String uri, String accept, int status) {
		return String.valueOf(this.client.get()
			.uri(URI.create("http://localhost:" + this.port + uri))
			.header("Accept", accept)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	@Test
	void everyEditionHasItsHashAndCounts() {
		String page = get("/about", "text/html", 200);
		List<Map<String, Object>> editions = JsonPath.read(get("/api/v1/editions", "application/json", 200), "$.items");
		assertThat(editions).hasSizeGreaterThan(7);
		for (Map<String, Object> edition : editions) {
			assertThat(page)
				.containsPattern(
						"<time>%s</time></a>(?: <span class=\"soft\">\\w+</span>)?</th><td[^>]*>%s</td><td[^>]*>%s</td>"
							.formatted(edition.get("id"), edition.get("services"), edition.get("listings")))
				.contains("<code>%s</code>".formatted(JsonPath.<String>read(edition, "$.source.sha256")));
		}
		assertThat(page).contains("<time>2024-07-19</time></a> <span class=\"soft\">pinned</span>")
			.contains("<time>2026-05-15</time></a> <span class=\"soft\">latest</span>")
			.contains(
					"https://github.com/MicrosoftDocs/azure-docs/blob/020c40d130169c86d87e5ea0fc1a11e2c45d550c/articles/security/fundamentals/encryption-customer-managed-keys-support.md");
	}

	@Test
	void findingsAreThoseOfTheEdition() {
		for (String edition : List.of("2024-07-19", "2026-05-15", "2019-07-02")) {
			String page = get("/about?edition=" + edition, "text/html", 200);
			List<Map<String, Object>> findings = JsonPath
				.read(get("/api/v1/editions/" + edition, "application/json", 200), "$.findings");
			assertThat(page).contains("Findings in edition %s: %d".formatted(edition, findings.size()));
			assertThat(findings).isNotEmpty()
				.allSatisfy((finding) -> assertThat(HtmlUtils.htmlUnescape(page))
					.contains("line %s: %s".formatted(finding.get("sourceLine"), finding.get("message"))));
		}
	}

	@Test
	void sourceAndLicenceAreNamed() {
		String page = get("/about", "text/html", 200);
		Map<String, String> source = JsonPath.read(get("/api/v1/editions/2024-07-19", "application/json", 200),
				"$.source");
		assertThat(HtmlUtils.htmlUnescape(page)).contains(source.get("title"), source.get("url"),
				source.get("licenseUrl"), source.get("attribution"), source.get("changes"));
	}

	@Test
	void terminalGetsTheEditions() {
		assertThat(get("/about", "*/*", 200)).isEqualTo(get("/api/v1/editions?format=txt", "*/*", 200));
		assertThat(get("/about?x=1", "text/html", 400)).contains("unknown parameter");
	}

}
