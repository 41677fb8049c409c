package org.cmkcatalog.page;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Short URLs at a terminal and in a browser. */
@ServiceTest
class ShortUrlsTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	@Autowired
	private RestTestClient client;

	private RestTestClient.ResponseSpec get(String uri, String accept) {
		return this.client.get().uri(uri).header("Accept", accept).exchange();
	}

	private String text(String uri, int status) {
		return String.valueOf(get(uri, "*/*").expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType("text/plain;charset=UTF-8")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	@Test
	void startFitsATerminal() {
		assertThat(text("/", 200).lines()).hasSizeLessThan(24)
			.allSatisfy((line) -> assertThat(line).matches(".{1,80}| {2}\\S+|"))
			.anySatisfy((line) -> assertThat(line).matches("one service +'http://localhost:\\d+/services/cosmos'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/services/cosmos", "/services/azure-cosmos-db", "/services/Azure Cosmos DB" })
	void serviceIsAnsweredUnderAnyOfItsNames(String uri) {
		assertThat(text(uri, 200)).contains("\nname             Azure Cosmos DB\n")
			.contains("\nkey vault        yes\n")
			.contains("\nmanaged hsm      yes\n");
	}

	@Test
	void serviceEndsWithItsFootnotesAndTheEdition() {
		assertThat(text("/services/azure-stream-analytics", 200)).contains("\nkey vault        yes **\n")
			.contains("\n** This service supports storing data in your own Key Vault,")
			.endsWith("\nEdition 2024-07-19; a newer edition is available: 2026-05-15.\n");
		assertThat(text("/services/azure-stream-analytics?edition=latest", 200)).contains("\nkey vault        yes *\n")
			.endsWith("\nEdition 2026-05-15.\n");
	}

	@Test
	void searchListsTheSameServicesAsTheApi() {
		assertThat(text("/?q=sql", 200)).contains("azure-sql-database").contains("11 of 11. Edition 2024-07-19");
		assertThat(text("/?q=nonsense", 200)).contains("0 of 0. Edition 2024-07-19");
	}

	@Test
	void nameOfSeveralServicesIsAChoice() {
		assertThat(text("/services/synapse", 300)).contains("2 may be meant by 'synapse'.");
	}

	@ParameterizedTest
	@CsvSource({ "/services/nonsense, 404", "/services/azure-fluid-relay, 404", "/services/iot-hub?edition=latest, 410",
			"/services/cosmos?x=1, 400", "/?edition=1999-01-01, 400" })
	void whatIsNotThereIsAProblem(String uri, int status) {
		for (String accept : new String[] { "*/*", BROWSER }) {
			get(uri, accept).expectStatus()
				.isEqualTo(status)
				.expectHeader()
				.contentType(accept.equals(BROWSER) ? "text/html;charset=UTF-8" : "text/plain;charset=UTF-8");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/*", "image/png", "text/html;q=0", "nonsense/x" })
	void whoDoesNotAcceptHtmlIsAnsweredText(String accept) {
		get("/services/cosmos", accept).expectStatus().isOk().expectHeader().contentType("text/plain;charset=UTF-8");
	}

	@Test
	void answersAreCachedByTheirForm() {
		String text = String
			.valueOf(get("/services/cosmos", "*/*").expectBody().returnResult().getResponseHeaders().getETag());
		get("/services/cosmos", BROWSER).expectHeader().value("ETag", (tag) -> assertThat(tag).isNotEqualTo(text));
		this.client.get()
			.uri("/services/cosmos")
			.header("If-None-Match", text)
			.header("Accept", "*/*")
			.exchange()
			.expectStatus()
			.isNotModified();
	}

}
