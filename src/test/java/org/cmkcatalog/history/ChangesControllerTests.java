package org.cmkcatalog.history;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

	private String text(String uri) {
		return Objects.requireNonNull(this.client.get()
			.uri(URI.create(uri))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private JsonNode read(String uri) {
		return JsonMapper.shared().readTree(text(uri));
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
			.jsonPath("$.items[*].before.support")
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
		get("/api/v1/changes?service=azure-ai-studio&kind=renamed,support_changed").jsonPath("$.items[1].before")
			.isEqualTo(Map.of("name", "Azure AI Studio", "evidence",
					List.of(Map.of("edition", "2024-07-19", "sourceLine", 21, "asWritten",
							"[Azure AI Studio](/azure/ai-studio)"))))
			.jsonPath("$.items[1].after")
			.isEqualTo(Map.of("name", "Microsoft Foundry", "evidence",
					List.of(Map.of("edition", "2026-05-15", "sourceLine", 16, "asWritten",
							"[Microsoft Foundry](/azure/foundry/)"))))
			.jsonPath("$.items[0].keyStore")
			.isEqualTo("managed_hsm")
			.jsonPath("$.items[0].before.support")
			.isEqualTo("not_listed")
			.jsonPath("$.items[0].after")
			.isEqualTo(Map.of("support", "supported", "basis", "stated", "evidence",
					List.of(Map.of("edition", "2026-05-15", "sourceLine", 16, "asWritten", "Yes"))));
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
				.jsonPath("$.items[0].parts[*].id")
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
		get("/api/v1/changes?from=latest&to=pinned&kind=support_changed").jsonPath("$.items[*].after.support")
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
	void mostImportantChangesComeFirst() {
		JsonNode items = read("/api/v1/changes?from=2024-07-19&to=2026-05-15").path("items");
		List<String> kinds = items.valueStream().map((item) -> item.path("kind").asString()).distinct().toList();
		assertThat(kinds.subList(0, 6)).containsExactly("support_changed", "removed", "merged", "added",
				"footnote_changed", "renamed");
		List<String> titles = items.valueStream()
			.skip(items.size() - 20)
			.map((item) -> item.path("kind").asString())
			.distinct()
			.toList();
		assertThat(titles).containsExactly("documentation_changed");
		assertThat(items).allSatisfy((item) -> assertThat(item.path("weight").asString())
			.isEqualTo(kinds.indexOf(item.path("kind").asString()) <= 5 ? "major" : "minor"));
		List<String> backwards = read("/api/v1/changes?from=2026-05-15&to=2024-07-19&kind=support_changed")
			.path("items")
			.valueStream()
			.map((item) -> item.at("/before/support").asString())
			.toList();
		assertThat(backwards).hasSize(16).containsOnly("supported");
	}

	@Test
	void weightsShareTheChanges() {
		String all = "/api/v1/changes?from=2024-07-19&to=2026-05-15";
		long major = read(all + "&weight=major").path("total").asLong();
		assertThat(major).isEqualTo(16 + 11 + 1 + 11 + 6 + 6);
		assertThat(read(all + "&weight=minor").path("total").asLong()).isEqualTo(8 + 12 + 79);
		assertThat(read(all + "&weight=major,minor").path("total").asLong()).isEqualTo(major + 8 + 12 + 79);
	}

	@Test
	void kindsAreCountedInEveryFormatWhateverThePage() {
		String page = "/api/v1/changes?from=2024-07-19&to=2026-05-15&keyStore=key_vault,managed_hsm&limit=1&offset=3";
		assertThat(read(page).path("kinds"))
			.hasToString("[{\"kind\":\"support_changed\",\"count\":16},{\"kind\":\"footnote_changed\",\"count\":6}]");
		for (String format : List.of("txt", "md")) {
			assertThat(text(page + "&format=" + format).replace("\\_", "_"))
				.contains("In all: support_changed 16, footnote_changed 6.");
		}
		for (String format : List.of("csv", "ndjson", "json")) {
			this.client.get()
				.uri(page + "&format=" + format)
				.exchange()
				.expectHeader()
				.valueEquals("X-Kinds", "support_changed 16, footnote_changed 6");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&category=databases,storage", "&kind=support_changed,removed&weight=major",
			"&keyStore=managed_hsm&limit=1", "&service=functions", "&weight=minor&offset=5" })
	void everyCountIsTheTotalOfItsLink(String filter) {
		JsonNode answer = read("/api/v1/changes?from=2024-07-19&to=2026-05-15&facets=kind,keyStore,category" + filter);
		assertThat(answer.path("facets")).hasSize(3);
		for (JsonNode facet : answer.path("facets")) {
			for (JsonNode value : facet.path("values")) {
				assertThat(read(value.path("href").asString()).path("total").asLong()).as(value.toString())
					.isPositive()
					.isEqualTo(value.path("count").asLong());
			}
		}
		long kinds = 0;
		for (JsonNode value : answer.at("/facets/0/values")) {
			kinds += value.path("count").asLong();
		}
		assertThat(kinds).isEqualTo(answer.path("total").asLong());
	}

	@Test
	void servicesThatCameOrWentHaveTheirSupport() {
		get("/api/v1/changes?from=2024-07-19&to=2026-05-15&kind=merged").jsonPath("$.items[0].before.services")
			.isEqualTo(List.of(
					Map.of("id", "azure-functions", "name", "Azure Functions", "keyVault", "supported", "managedHsm",
							"supported"),
					Map.of("id", "functions", "name", "Functions", "keyVault", "supported", "managedHsm",
							"not_listed")))
			.jsonPath("$.items[0].after.services[*].id")
			.isEqualTo("azure-functions")
			.jsonPath("$.items[0].after.name")
			.doesNotExist();
		get("/api/v1/changes?from=2024-07-19&to=2026-05-15&kind=added&limit=1").jsonPath("$.items[0].before.services")
			.isEmpty()
			.jsonPath("$.items[0].after.services.length()")
			.isEqualTo(1);
	}

	@Test
	void documentationHasTitleAndUrlAndNoMarkdown() {
		JsonNode items = read("/api/v1/changes?from=2024-07-19&to=2026-05-15&kind=documentation_changed").path("items");
		assertThat(items).isNotEmpty()
			.allSatisfy((item) -> assertThat(
					Stream.of("before", "after").flatMap((side) -> item.path(side).path("documentation").valueStream()))
				.isNotEmpty()
				.allSatisfy((link) -> {
					assertThat(link.path("title").asString()).isNotBlank().doesNotContain("](");
					assertThat(link.path("url").asString()).startsWith("https://").doesNotContain(")");
				}));
	}

	@Test
	void everyRowOfCsvHasTheSameColumns() {
		List<CsvRecord> rows = CsvReader.builder()
			.ofCsvRecord(text("/api/v1/changes?from=2024-07-19&to=2026-05-15&format=csv"))
			.stream()
			.toList();
		List<String> head = rows.get(0).getFields();
		assertThat(head).doesNotHaveDuplicates()
			.contains("beforeSupport", "afterSupport", "beforeKeyConstraints", "afterFootnotes", "afterNote",
					"afterName", "beforeCategories", "afterUrls", "afterDocumentation", "afterDocumentationUrls");
		assertThat(rows).hasSize(151).allSatisfy((row) -> assertThat(row.getFieldCount()).isEqualTo(head.size()));
		assertThat(rows.get(1).getField(head.indexOf("beforeSupport"))).isEqualTo("not_listed");
		assertThat(rows.get(1).getField(head.indexOf("afterSupport"))).isEqualTo("supported");
	}

	@Test
	void noEditionIsNotNoChange() {
		String url = "/api/v1/changes?from=2025-01-01&to=2025-12-31";
		get(url).jsonPath("$.total")
			.isEqualTo(0)
			.jsonPath("$.from")
			.isEqualTo("2024-10-25")
			.jsonPath("$.to")
			.isEqualTo("2024-10-25")
			.jsonPath("$.requestedFrom")
			.isEqualTo("2025-01-01")
			.jsonPath("$.requestedTo")
			.isEqualTo("2025-12-31")
			.jsonPath("$.editionBefore")
			.isEqualTo("2024-10-25");
		String message = "No edition lies between 2025-01-01 and 2025-12-31, so it is unknown what changed.";
		assertThat(read(url).path("message").asString()).startsWith(message);
		assertThat(read(url).path("editionAfter").asString()).startsWith("2026-");
		for (String format : List.of("txt", "md")) {
			assertThat(text(url + "&format=" + format).replace('\n', ' ')).contains(message);
		}
		for (String format : List.of("csv", "ndjson")) {
			this.client.get()
				.uri(url + "&format=" + format)
				.exchange()
				.expectHeader()
				.value("X-Message", (said) -> assertThat(said).startsWith(message));
		}
	}

	@Test
	void dayBeforeTheFirstEditionMeansTheFirst() {
		String first = read("/api/v1/editions").at("/items/0/id").asString();
		get("/api/v1/changes?from=2015-01-01&to=2026-05-15").jsonPath("$.from")
			.isEqualTo(first)
			.jsonPath("$.requestedFrom")
			.isEqualTo("2015-01-01")
			.jsonPath("$.requestedTo")
			.doesNotExist()
			.jsonPath("$.message")
			.isEqualTo("There is no edition of 2015-01-01 or before; the first, %s, is compared.".formatted(first));
		get("/api/v1/changes?from=2014-01-01&to=2015-01-01").jsonPath("$.total")
			.isEqualTo(0)
			.jsonPath("$.editionBefore")
			.doesNotExist()
			.jsonPath("$.editionAfter")
			.isEqualTo(first);
		get("/api/v1/changes?from=2024-07-19&to=2026-05-15").jsonPath("$.message").doesNotExist();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					from=yesterday     ! from: 'yesterday' is none of: a date YYYY-MM-DD, pinned, latest.
					weight=heavy       ! weight: 'heavy' is none of the allowed values: major, minor.
					kind=flipped       ! kind: 'flipped' is none of the allowed values: support_changed, removed, merged, split, added,
					keyStore=vault     ! keyStore: 'vault' is none of the allowed values: key_vault, managed_hsm.
					category=databasis ! category: 'databasis' is none of the allowed values: ai-and-machine-learning,
					service=functoins  ! service: 'functoins' is the id of no service.
					service=microsoft-foundry ! service: 'microsoft-foundry' is another name of 'azure-ai-studio'.
					since=2024-07-19   ! since: unknown parameter; known here: from, to, kind, weight, category, service,
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
