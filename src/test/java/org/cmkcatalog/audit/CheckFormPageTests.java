package org.cmkcatalog.audit;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The check page before anything is checked. */
@ServiceTest
class CheckFormPageTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.ResponseSpec get(String uri, String accept) {
		return this.client.get().uri(uri).header("Accept", accept).exchange();
	}

	private String body(String uri, String accept) {
		return String
			.valueOf(get(uri, accept).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
	}

	@Test
	void formOffersWhatTheApiTakes() {
		assertThat(body("/check", "text/html")).contains("Nothing you send is stored or logged.")
			.contains("enctype=\"multipart/form-data\"", "<textarea id=\"names\" name=\"names\"",
					"<input id=\"file\" name=\"file\" type=\"file\"", "name=\"keyStore\" value=\"key_vault\"",
					"<option value=\"RSA-HSM\">RSA-HSM</option>", "<option value=\"3072\">3072</option>",
					"<option value=\"2024-07-19\" selected=\"selected\">2024-07-19 (pinned)</option>", "up to 32 MB",
					"java -jar cmk-catalog.jar coverage");
		assertThat(body("/check?asOf=2025-01-01", "text/html"))
			.contains("<option value=\"2024-10-25\" selected=\"selected\">");
	}

	@Test
	void formIsKeptByCachesAndListedBySearchEngines() {
		get("/check", "text/html").expectHeader()
			.valueEquals("Cache-Control", "max-age=3600, public, s-maxage=10, stale-while-revalidate=10")
			.expectHeader()
			.exists("ETag")
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("rel=\"canonical\"").doesNotContain("noindex"));
	}

	@Test
	void nothingIsTakenFromTheAddress() {
		for (String query : new String[] { "names=cosmos", "keyStore=key_vault", "format=csv" }) {
			get("/check?" + query, "text/html").expectStatus().isBadRequest();
		}
	}

	@Test
	void terminalIsToldTheCommands() {
		assertThat(body("/check?edition=2026-05-15", "*/*")).contains("/api/v1/check?", "/api/v1/coverage?",
				"keyStore=managed_hsm&edition=2026-05-15&format=txt", "java -jar cmk-catalog.jar coverage -",
				"--edition 2026-05-15");
	}

}
