package org.cmkcatalog.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Which edition answers, when a later one is in the catalog too. */
@ServiceTest
class SecondEditionTests {

	@TempDir
	private static Path folder;

	@Autowired
	private RestTestClient client;

	@DynamicPropertySource
	static void twoEditions(DynamicPropertyRegistry registry) throws IOException {
		Path editions = Files.createDirectories(folder.resolve("editions"));
		Files.copy(Path.of("seed-data/editions/2024-07-19.md"), editions.resolve("2024-07-19.md"));
		Files.writeString(editions.resolve("2025-01-31.md"), """
				---
				title: A later page
				ms.date: 01/31/2025
				source: MicrosoftDocs/azure-docs articles/security/fundamentals/later.md @0123456
				---

				## Storage

				| Product, feature, or service | Key Vault | Managed HSM | Documentation |
				|---|---|---|---|
				| [Blob Storage](../../storage/blobs/index.yml) | Yes* | Yes | [Blobs](x.md) and [more](y.md#z) |

				* A footnote.
				""");
		registry.add("cmk.catalog.seed-location", folder::toString);
	}

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Test
	void pinnedEditionAnswersAndTellsOfTheNewer() {
		get("/api/v1/services").jsonPath("$.edition")
			.isEqualTo("2024-07-19")
			.jsonPath("$.newerEdition")
			.isEqualTo("2025-01-31")
			.jsonPath("$.total")
			.isEqualTo(97);
	}

	@Test
	void latestAndItsDateAnswerFromTheNewest() {
		for (String choice : new String[] { "edition=latest", "edition=2025-01-31", "asOf=2025-01-31",
				"asOf=2099-12-31" }) {
			get("/api/v1/services?" + choice).jsonPath("$.edition")
				.isEqualTo("2025-01-31")
				.jsonPath("$.newerEdition")
				.doesNotExist()
				.jsonPath("$.items[*].id")
				.isEqualTo("blob-storage");
		}
	}

	@Test
	void asOfAnswersFromTheEditionOfThatDay() {
		get("/api/v1/summary?asOf=2025-01-30").jsonPath("$.edition").isEqualTo("2024-07-19");
	}

	@Test
	void everyAnswerIsOfTheChosenEdition() {
		get("/api/v1/listings?edition=latest").jsonPath("$.total").isEqualTo(1);
		get("/api/v1/categories?edition=latest").jsonPath("$.items[*].id").isEqualTo("storage");
		get("/api/v1/categories/storage?edition=latest").jsonPath("$.listings.total").isEqualTo(1);
		get("/api/v1/footnotes?edition=latest").jsonPath("$.items[0].text").isEqualTo("A footnote.");
		get("/api/v1/summary?edition=latest").jsonPath("$.listings.total").isEqualTo(1);
		get("/api/v1/services/blob-storage?edition=latest").jsonPath("$.keyVault.footnotes[0].text")
			.isEqualTo("A footnote.")
			.jsonPath("$.documentation[1].url")
			.isEqualTo("https://learn.microsoft.com/azure/security/fundamentals/y#z");
		get("/api/v1/services/blob-storage").jsonPath("$.keyVault.footnotes").isEmpty();
	}

	@Test
	void editionsAreListedFromTheOldest() {
		get("/api/v1/editions").jsonPath("$.items[*].id")
			.isEqualTo(List.of("2024-07-19", "2025-01-31"))
			.jsonPath("$.items[*].pinned")
			.isEqualTo(List.of(true, false))
			.jsonPath("$.items[*].latest")
			.isEqualTo(List.of(false, true))
			.jsonPath("$.items[*].listings")
			.isEqualTo(List.of(105, 1))
			.jsonPath("$.items[1].source.url")
			.isEqualTo("https://learn.microsoft.com/azure/security/fundamentals/later")
			.jsonPath("$.items[1].source.document")
			.isEqualTo("MicrosoftDocs/azure-docs articles/security/fundamentals/later.md @0123456");
		get("/api/v1/editions?limit=1&offset=1").jsonPath("$.items[*].id").isEqualTo("2025-01-31");
	}

	@Test
	void categoryOfAnotherEditionIsUnknownInThisOne() {
		this.client.get()
			.uri("/api/v1/services?edition=latest&category=databases")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].allowed")
			.isEqualTo("storage");
	}

	@Test
	void serviceOfAnEarlierEditionIsGoneFromThisOne() {
		this.client.get()
			.uri("/api/v1/services/batch?edition=latest")
			.exchange()
			.expectStatus()
			.isEqualTo(410)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(
					"The edition 2025-01-31 does not list 'Batch'; it was last listed in that of 2024-07-19. See /api/v1/services/batch?edition=2024-07-19.");
	}

}
