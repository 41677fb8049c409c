package org.cmkcatalog.about;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.TextClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The page about the data says what the API answers about editions. */
@ServiceTest
class AboutTests {

	@Autowired
	private TextClient client;

	@Test
	void everyEditionHasItsHashAndCounts() {
		String page = this.client.page("/about");
		List<Map<String, Object>> editions = JsonPath.read(this.client.json("/api/v1/editions"), "$.items");
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
			String page = this.client.page("/about?edition=" + edition);
			List<Map<String, Object>> findings = JsonPath.read(this.client.json("/api/v1/editions/" + edition),
					"$.findings");
			assertThat(page).contains("Findings in edition %s: %d".formatted(edition, findings.size()));
			assertThat(findings).isNotEmpty()
				.allSatisfy((finding) -> assertThat(HtmlUtils.htmlUnescape(page))
					.contains("line %s: %s".formatted(finding.get("sourceLine"), finding.get("message"))));
		}
	}

	@Test
	void sourceAndLicenceAreNamed() {
		String page = this.client.page("/about");
		Map<String, String> source = JsonPath.read(this.client.json("/api/v1/editions/2024-07-19"), "$.source");
		assertThat(HtmlUtils.htmlUnescape(page)).contains(source.get("title"), source.get("url"),
				source.get("licenseUrl"), source.get("attribution"), source.get("changes"));
	}

	@Test
	void terminalGetsTheEditions() {
		assertThat(this.client.get("/about", "*/*", 200))
			.isEqualTo(this.client.get("/api/v1/editions?format=txt", "*/*", 200));
		assertThat(this.client.get("/about?x=1", "text/html", 400)).contains("unknown parameter");
	}

}
