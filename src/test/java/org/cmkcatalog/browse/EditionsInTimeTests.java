package org.cmkcatalog.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.cmkcatalog.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Since when, and how many: what is said of an edition because of those before it. */
@ServiceTest
class EditionsInTimeTests {

	@TempDir
	private static Path folder;

	@Autowired
	private RestTestClient client;

	@DynamicPropertySource
	static void fourEditions(DynamicPropertyRegistry registry) throws IOException {
		edition("01", "[A](/a) | Yes |", "[B](/b) | Yes | Yes", "[C](/c) | Yes (RSA 2048-bit) |");
		edition("02", "[A](/a) | Yes | Yes", "[B](/b) | Yes |", "[C](/c) | Yes (RSA 3072-bit) |");
		edition("03", "[A](/a) | Yes | Yes", "[C](/c) | Yes (RSA 3072-bit) |");
		edition("04", "[A](/a) | Yes | Yes*", "[B](/b) | Yes | Yes", "[C](/c2) | Yes, RSA 3072-bit |",
				"[D](/d) | N/A |");
		registry.add("cmk.catalog.seed-location", folder::toString);
		registry.add("cmk.catalog.edition", () -> "2025-04-01");
	}

	private static void edition(String month, String... rows) throws IOException {
		Path editions = Files.createDirectories(folder.resolve("editions"));
		Files.writeString(editions.resolve("2025-%s-01.md".formatted(month)), """
				---
				title: A page
				ms.date: %s/01/2025
				---
				| Product, feature, or service | Key Vault | Managed HSM | Documentation |
				|---|---|---|---|
				| **Storage** | | | |
				%s

				\\* A footnote.
				""".formatted(month,
				String.join("\n", Arrays.stream(rows).map((row) -> "| %s | [Keys](/k) |".formatted(row)).toList())));
	}

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	private List<NamedCsvRecord> csv(String uri) {
		String csv = this.client.get()
			.uri(uri + "?format=csv")
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(csv)).stream().toList();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			a, 2025-04-01, keyVault,   2025-01-01, 2025-01-01
			a, 2025-04-01, managedHsm, 2025-02-01, 2025-04-01
			a, 2025-03-01, managedHsm, 2025-02-01, 2025-02-01
			a, 2025-01-01, managedHsm, none,       2025-01-01
			b, 2025-04-01, keyVault,   2025-04-01, 2025-04-01
			b, 2025-02-01, keyVault,   2025-01-01, 2025-01-01
			b, 2025-02-01, managedHsm, none,       2025-02-01
			c, 2025-04-01, keyVault,   2025-01-01, 2025-02-01
			c, 2025-04-01, managedHsm, none,       2025-01-01
			d, 2025-04-01, keyVault,   none,       2025-04-01
			""")
	void keyStoreHasTheStartOfItsUnbrokenRunAndItsLastChange(String service, String edition, String keyStore,
			@Nullable String since, String lastChanged) {
		for (String list : List.of("services", "listings")) {
			get("/api/v1/%s?id=%s&edition=%s".formatted(list, service, edition))
				.jsonPath("$.items[*].%s.lastChanged".formatted(keyStore))
				.isEqualTo(List.of(lastChanged))
				.jsonPath("$.items[*].%s.since".formatted(keyStore))
				.isEqualTo(Stream.ofNullable(since).toList());
		}
	}

	@Test
	void csvAndTextHaveTheDatesToo() {
		for (String list : List.of("/api/v1/services", "/api/v1/listings")) {
			assertThat(csv(list)).first().satisfies((row) -> {
				assertThat(row.getField("managedHsmSince")).isEqualTo("2025-02-01");
				assertThat(row.getField("managedHsmLastChanged")).isEqualTo("2025-04-01");
				assertThat(row.getField("keyVaultSince")).isEqualTo("2025-01-01");
			});
		}
		get("/api/v1/services/a").jsonPath("$.managedHsm.since").isEqualTo("2025-02-01");
		for (String page : List.of("/services/a", "/api/v1/services/a?format=txt", "/api/v1/services/a?format=md")) {
			assertThat(this.client.get().uri(page).exchange().expectBody(String.class).returnResult().getResponseBody())
				.contains("Key Vault since 2025-01-01, last changed 2025-01-01")
				.contains("Managed HSM since 2025-02-01, last changed 2025-04-01");
			assertThat(this.client.get()
				.uri("/services/d")
				.exchange()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody()).contains("Key Vault last changed 2025-04-01");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', emptyValue = "", textBlock = """
			supportedSince=2025-02-15                                          ! A,C
			supportedSince=2025-02-01&managedHsm=supported                     ! A
			supportedSince=2025-01-31&managedHsm=supported                     ! ''
			supportedSince=2025-01-01&keyVault=supported&managedHsm=not_listed ! C
			supportedSince=2025-01-31&keyVault=supported&managedHsm=supported  ! ''
			supportedSince=2024-12-31                                          ! ''
			supportedSince=2099-01-01                                          ! A,B,C
			supportedSince=2025-01-01&edition=2025-02-01                       ! A,B,C
			changedSince=2025-03-01                                            ! A,B,D
			changedSince=2025-03-01&keyVault=supported                         ! B
			changedSince=2025-02-01&keyVault=supported                         ! B,C
			changedSince=2025-04-01&keyVault=supported&managedHsm=supported    ! B
			changedSince=2025-04-02                                            ! ''
			changedSince=2020-01-01                                            ! A,B,C,D
			changedSince=2025-03-01&edition=2025-03-01                         ! ''
			changedSince=2025-02-01&supportedSince=2025-01-01                  ! A,C
			""")
	void datesSelect(String filter, String names) {
		List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(","));
		get("/api/v1/services?" + filter).jsonPath("$.items[*].name").isEqualTo(expected);
		get("/api/v1/listings?" + filter).jsonPath("$.items[*].service.name").isEqualTo(expected);
	}

	@Test
	void dateThatIsNoneIsRefused() {
		this.client.get()
			.uri("/api/v1/services?supportedSince=2024")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("supportedSince: '2024' is not a date YYYY-MM-DD.");
	}

	@Test
	void timelineHasTheCountsOfEveryEdition() {
		get("/api/v1/timeline").jsonPath("$.items[*].edition")
			.isEqualTo(List.of("2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01"))
			.jsonPath("$.items[*].services.total")
			.isEqualTo(List.of(3, 3, 2, 4))
			.jsonPath("$.items[*].services.managedHsm.supported")
			.isEqualTo(List.of(1, 1, 1, 2))
			.jsonPath("$.items[*].listings.keyVault.notApplicable")
			.isEqualTo(List.of(0, 0, 0, 1))
			.jsonPath("$.items[*].categories")
			.isEqualTo(List.of(1, 1, 1, 1));
		assertThat(csv("/api/v1/timeline"))
			.extracting((row) -> row.getField("edition"), (row) -> row.getField("servicesTotal"),
					(row) -> row.getField("servicesManagedHsmNotListed"), (row) -> row.getField("listingsBoth"))
			.containsExactly(tuple("2025-01-01", "3", "2", "1"), tuple("2025-02-01", "3", "2", "1"),
					tuple("2025-03-01", "2", "1", "1"), tuple("2025-04-01", "4", "2", "2"));
	}

	@Test
	void timelineAgreesWithTheSummaries() {
		List<String> editions = List.of("2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01");
		for (int offset = 0; offset < editions.size(); offset++) {
			RestTestClient.BodyContentSpec point = get("/api/v1/timeline?limit=1&offset=" + offset);
			get("/api/v1/summary?edition=" + editions.get(offset)).jsonPath("$.services")
				.value(Object.class, (services) -> point.jsonPath("$.items[0].services").isEqualTo(services))
				.jsonPath("$.listings")
				.value(Object.class, (listings) -> point.jsonPath("$.items[0].listings").isEqualTo(listings));
		}
	}

}
