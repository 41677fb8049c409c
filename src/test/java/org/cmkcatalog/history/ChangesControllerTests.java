package org.cmkcatalog.history;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The changes between the shipped editions, counted in the documents by hand. */
@ServiceTest
class ChangesControllerTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Test
	void servicesThatGainedManagedHsm() {
		get("/api/v1/changes?kind=support_changed&keyStore=managedHsm").jsonPath("$.from")
			.isEqualTo("2024-07-19")
			.jsonPath("$.to")
			.isEqualTo("2026-05-15")
			.jsonPath("$.newerEdition")
			.doesNotExist()
			.jsonPath("$.items[*].service.name")
			.isEqualTo(List.of("Archive Storage", "Azure AI Search", "Microsoft Foundry", "Azure Data Explorer",
					"Azure Data Manager for Energy", "Azure Database for MySQL - Flexible Server",
					"Azure Database for PostgreSQL - Flexible Server", "Azure Health Data Services",
					"Azure Information Protection", "Azure Monitor", "Event Hubs", "Microsoft Defender for Cloud",
					"Microsoft Fabric", "Service Bus", "Table Storage", "Universal Print"))
			.jsonPath("$.items[*].before.values[*]")
			.value(Object.class,
					(values) -> assertThat(values).asInstanceOf(InstanceOfAssertFactories.LIST)
						.hasSize(16)
						.containsOnly("not_listed"));
	}

	@ParameterizedTest
	@CsvSource({ "2024-07-19, 2026-05-15, support_changed, 16", "2024-07-19, 2026-05-15, added, 11",
			"2024-07-19, 2026-05-15, removed, 11", "2024-07-19, 2026-05-15, returned, 0",
			"2024-07-19, 2026-05-15, merged, 1", "2024-07-19, 2026-05-15, split, 0",
			"2024-07-19, 2026-05-15, renamed, 6", "2024-07-19, 2026-05-15, category_changed, 8",
			"2024-07-19, 2026-05-15, link_changed, 12", "2024-07-19, 2026-05-15, documentation_changed, 79",
			"2024-07-19, 2026-05-15, key_constraint_changed, 0", "2024-07-19, 2024-10-25, footnote_changed, 0",
			"2024-07-19, 2026-05-15, footnote_changed, 6", "2024-10-25, 2026-05-15, split, 0" })
	void changesOfAKindAreCounted(String from, String to, String kind, int total) {
		get("/api/v1/changes?from=%s&to=%s&kind=%s".formatted(from, to, kind)).jsonPath("$.total").isEqualTo(total);
	}

	@Test
	void changeHasTheEvidenceOfBothSides() {
		get("/api/v1/changes?service=azure-ai-studio&kind=renamed,support_changed").jsonPath("$.items[0].before")
			.isEqualTo(Map.of("values", List.of("Azure AI Studio"), "evidence",
					List.of(Map.of("edition", "2024-07-19", "sourceLine", 21, "asWritten",
							"[Azure AI Studio](/azure/ai-studio)"))))
			.jsonPath("$.items[0].after")
			.isEqualTo(Map.of("values", List.of("Microsoft Foundry"), "evidence",
					List.of(Map.of("edition", "2026-05-15", "sourceLine", 16, "asWritten",
							"[Microsoft Foundry](/azure/foundry/)"))))
			.jsonPath("$.items[1].keyStore")
			.isEqualTo("managed_hsm")
			.jsonPath("$.items[1].after.evidence[0].asWritten")
			.isEqualTo("Yes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "managed_hsm", "managed-hsm", "managedHsm" })
	void keyStoreIsReadAsFieldsAndPathsWriteIt(String keyStore) {
		get("/api/v1/changes?kind=support_changed&keyStore=" + keyStore).jsonPath("$.total").isEqualTo(16);
	}

	@Test
	void mergedServicesAreOneChangeOfBoth() {
		for (String service : List.of("functions", "azure-functions")) {
			get("/api/v1/changes?kind=merged&service=" + service).jsonPath("$.items[*].service.id")
				.isEqualTo("azure-functions")
				.jsonPath("$.items[0].others[*].id")
				.isEqualTo("functions");
		}
	}

	@Test
	void categoryOfEitherSideMatches() {
		get("/api/v1/changes?category=identity&kind=removed").jsonPath("$.items[*].service.name")
			.isEqualTo("Microsoft Entra Domain Services");
	}

	@Test
	void backwardsTheChangesAreMirrored() {
		get("/api/v1/changes?from=latest&to=pinned&kind=removed").jsonPath("$.total")
			.isEqualTo(11)
			.jsonPath("$.from")
			.isEqualTo("2026-05-15")
			.jsonPath("$.newerEdition")
			.isEqualTo("2026-05-15");
		get("/api/v1/changes?from=latest&to=pinned&kind=support_changed").jsonPath("$.items[*].after.values[*]")
			.value(Object.class, (values) -> assertThat(values).asInstanceOf(InstanceOfAssertFactories.LIST)
				.containsOnly("not_listed"));
	}

	@Test
	void dayBetweenEditionsMeansTheEditionOfThatDay() {
		get("/api/v1/changes?from=2025-01-01&to=2099-01-01").jsonPath("$.from")
			.isEqualTo("2024-10-25")
			.jsonPath("$.to")
			.isEqualTo("2026-05-15");
	}

	@Test
	void pageIsAPartOfTheChanges() {
		this.client.get()
			.uri("/api/v1/changes?limit=2&offset=4")
			.exchange()
			.expectHeader()
			.value("X-Total-Count", (total) -> assertThat(total).isEqualTo("150"))
			.expectHeader()
			.value("Link", (link) -> assertThat(link).contains("</api/v1/changes?limit=2&offset=6>; rel=\"next\""))
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(2);
	}

	@Test
	void changesBetweenTwoOldEditionsMayBeKeptForEver() {
		this.client.get()
			.uri("/api/v1/changes?from=2024-07-19&to=2024-10-25")
			.exchange()
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=31536000, public, immutable");
		this.client.get()
			.uri("/api/v1/changes")
			.exchange()
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=3600, public");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					from=yesterday     ! from: 'yesterday' is none of: a date YYYY-MM-DD, pinned, latest.
					to=2020-01-01      ! to: there was no edition yet; the first is of 2024-07-19.
					kind=flipped       ! kind: 'flipped' is none of the allowed values: added, removed, returned, renamed, split,
					keyStore=vault     ! keyStore: 'vault' is none of the allowed values: key_vault, managed_hsm.
					category=databasis ! category: 'databasis' is none of the allowed values: ai-and-machine-learning,
					service=functoins  ! service: 'functoins' is the id of no service.
					service=microsoft-foundry ! service: 'microsoft-foundry' is another name of 'azure-ai-studio'.
					since=2024-07-19   ! since: unknown parameter; known here: from, to, kind, category, service, keyStore
					format=xml         ! format: 'xml' is none of the allowed values: json, csv, ndjson, md, txt.
					""")
	void badParameterIsRefusedWithWhatIsRight(String query, String detail) {
		for (String path : List.of("/api/v1/changes", "/changes.atom")) {
			if (path.endsWith("atom") && query.startsWith("format")) {
				continue; // a feed has one format
			}
			this.client.get()
				.uri(path + "?" + query)
				.exchange()
				.expectStatus()
				.isBadRequest()
				.expectHeader()
				.contentType("application/problem+json")
				.expectBody()
				.jsonPath("$.detail")
				.value(String.class, (said) -> assertThat(said).startsWith(detail));
		}
	}

}
