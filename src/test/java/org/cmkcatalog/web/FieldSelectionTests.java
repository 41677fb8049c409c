package org.cmkcatalog.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Only the fields that a request names, in every format. */
@ServiceTest
class FieldSelectionTests {

	private static final String THREE = "/api/v1/services?fields=id,name,managedHsm.support";

	@Autowired
	private RestTestClient client;

	private String text(String uri) {
		return Objects.requireNonNullElse(this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody(), "");
	}

	private JsonNode json(String uri) {
		return JsonMapper.shared().readTree(text(uri));
	}

	@Test
	void wholeListWithThreeFieldsIsSmall() {
		assertThat(text(THREE)).hasSizeLessThan(12_000).contains("\"total\":97");
		JsonNode items = json(THREE).get("items");
		JsonNode whole = json("/api/v1/services").get("items");
		assertThat(items).hasSize(97);
		for (int i = 0; i < items.size(); i++) {
			assertThat(items.get(i).propertyNames()).containsExactly("id", "name", "managedHsm");
			assertThat(items.get(i).get("id")).isEqualTo(whole.get(i).get("id"));
			assertThat(items.get(i).get("managedHsm").propertyNames()).containsExactly("support");
			assertThat(items.get(i).at("/managedHsm/support")).isEqualTo(whole.get(i).at("/managedHsm/support"));
		}
	}

	@Test
	void keptAnswerIsTheOneRequested() {
		assertThat(text("/api/v1/services?fields=id&limit=1")).isEqualTo(text("/api/v1/services?limit=1&fields=id"))
			.isNotEqualTo(text("/api/v1/services?fields=name&limit=1"))
			.isNotEqualTo(text("/api/v1/services?limit=1"));
	}

	@Test
	void csvHasTheColumnsInTheirOrder() {
		List<CsvRecord> csv = CsvReader.builder()
			.ofCsvRecord(
					text("/api/v1/services?fields=managedHsm.support,edition&fields=id,categories.name&format=csv"))
			.stream()
			.toList();
		assertThat(csv).hasSize(98);
		assertThat(csv.get(0).getFields()).containsExactly("managedHsm.support", "edition", "id", "categories.name");
		assertThat(csv.get(1).getFields()).containsExactly("not_listed", "2024-07-19", "app-configuration",
				"Containers; Management and Governance");
	}

	@Test
	void objectIsReturnedWhole() {
		assertThat(json("/api/v1/services/azure-sql-database?fields=keyVault,keyVault.support").properties())
			.singleElement()
			.satisfies((field) -> assertThat(field.getValue())
				.isEqualTo(json("/api/v1/services/azure-sql-database").get("keyVault")));
		assertThat(text("/api/v1/services/azure-sql-database?fields=keyVault.keyConstraints&format=csv"))
			.isEqualTo("keyVault.keyConstraints.keyType,keyVault.keyConstraints.bits\r\nRSA,3072\r\n");
	}

	@Test
	void rowsHaveWhatIsTrueOfEachItemIfNamed() {
		String uri = "/api/v1/resolve?q=cosmos&limit=1&fields=status,edition,id";
		assertThat(text(uri + "&format=ndjson"))
			.isEqualTo("{\"status\":\"found\",\"edition\":\"2024-07-19\",\"id\":\"azure-cosmos-db\"}\n");
		assertThat(refused(uri.substring("/api/v1/".length())).get("errors")
			.valueStream()
			.map((error) -> error.get("value").asString())).containsExactly("status", "edition");
	}

	@Test
	void peopleGetTheSameColumns() {
		assertThat(text(THREE + "&limit=1&format=md")).startsWith("""
				| id | name | managedHsm.support |
				| --- | --- | --- |
				| app-configuration | App Configuration | not\\_listed |

				1 of 97.""".replace("\\_", "_"));
		assertThat(text(THREE + "&limit=1&format=txt")).startsWith("""
				id                 name               managedHsm.support
				-----------------  -----------------  ------------------
				app-configuration  App Configuration  not_listed

				1 of 97.""");
		assertThat(text("/api/v1/services/batch?fields=id,sourceLines&format=txt"))
			.startsWith("id           batch\nsourceLines  ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					listings?limit=1&fields=service.id,sourceLine ! {"service":{"id":"azure-ai-search"},"sourceLine":19}
					categories?limit=1&fields=listings.total      ! {"listings":{"total":17}}
					footnotes?limit=1&fields=marker               ! {"marker":"*"}
					editions?limit=1&fields=id,source.license     ! {"id":"%s","source":{"license":"CC BY 4.0"}}
					resolve?q=cosmos&limit=1&fields=id,match      ! {"id":"azure-cosmos-db","match":"abbreviation"}
					services/batch/history?limit=1&fields=listed  ! {"listed":%s}
					services/functions?fields=id,listings.sourceLine ! {"id":"functions","listings":[{"sourceLine":48}]}
					categories/media?fields=services.id           ! {"services":[{"id":"azure-communication-services"},{"id":"media-services"}]}
					editions/2024-07-19?fields=findingGroups.kind ! {"findingGroups":[{"kind":"contradiction"},{"kind":"delimiter_cells"},{"kind":"link_spelling"},{"kind":"documentation_missing"}]}
					summary?fields=services.total                 ! {"services":{"total":97}}
					check?service=batch&keyStore=managed_hsm&fields=verdict ! {"verdict":"not_listed"}
					""")
	void everyAnswerTakesFields(String request, String expected) {
		JsonNode answer = json("/api/v1/" + request);
		JsonNode first = answer.has("items") ? answer.get("items").get(0) : answer;
		String oldest = json("/api/v1/editions").at("/items/0/id").asString();
		String listed = json("/api/v1/services/batch/history").at("/items/0/listed").asString();
		assertThat(first.toString()).isEqualTo(expected.formatted(request.startsWith("editions?") ? oldest : listed));
		assertThat(text("/api/v1/" + request + "&format=ndjson").lines().findFirst()).contains(first.toString());
	}

	@Test
	void resultsOfAPostTakeFields() {
		this.client.post()
			.uri("/api/v1/lookup?fields=input,service.id")
			.contentType(MediaType.TEXT_PLAIN)
			.body("cosmos\nnonsense")
			.exchange()
			.expectBody()
			.jsonPath("$.items")
			.isEqualTo(List.of(Map.of("input", "cosmos", "service", Map.of("id", "azure-cosmos-db")),
					Map.of("input", "nonsense")));
	}

	@ParameterizedTest
	@CsvSource({ "services?fields=Id, Id, managedHsm", "services?fields=edition, edition, managedHsm",
			"services?fields=items, items, managedHsm",
			"services/batch?fields=managedHsm.x, managedHsm.x, managedHsm.support", "services?fields=., ., managedHsm",
			"services?fields=managedHsm.support.x, managedHsm.support.x, managedHsm.support",
			"services?fields=id..x, id..x, managedHsm", "services?fields=columns, columns, managedHsm",
			"services?fields=id.&format=csv, id., managedHsm", "editions?fields=edition&format=csv, edition, id",
			"editions?fields=newerEdition, newerEdition, id", "timeline?fields=newerEdition, newerEdition, edition",
			"changes?fields=before.support.x, before.support.x, before.evidence",
			"services/batch/history?fields=changes.after.x, changes.after.x, changes.after.evidence" })
	void fieldThatIsUnknownNamesThoseNearIt(String request, String unknown, String near) {
		JsonNode problem = refused(request);
		assertThat(problem.get("errors")).hasSize(1);
		JsonNode error = problem.at("/errors/0");
		assertThat(error.get("parameter").asString()).isEqualTo("fields");
		assertThat(error.get("value").asString()).isEqualTo(unknown);
		List<String> allowed = error.get("allowed").valueStream().map(JsonNode::asString).toList();
		assertThat(allowed).contains(near).doesNotContain("columns", unknown).hasSizeLessThan(40);
		assertThat(error.get("message").asString())
			.isEqualTo("'%s' is none of the allowed values: %s".formatted(unknown, String.join(", ", allowed)));
		assertThat(problem.toString()).hasSizeLessThan(2500);
	}

	@Test
	void eachUnknownFieldIsNamed() {
		JsonNode errors = refused("services?fields=id,a,name.x,b,c").get("errors");
		assertThat(errors.valueStream().map((error) -> error.get("value").asString())).containsExactly("a", "name.x",
				"b", "c");
		assertThat(errors.get(0).get("message").asString())
			.startsWith("'a' is none of the allowed values: id, name, url, ");
		assertThat(errors.get(2).get("message").asString()).isEqualTo("'b' is none of the allowed values either");
		assertThat(errors.get(2).get("allowed")).isEqualTo(errors.get(0).get("allowed"));
	}

	private JsonNode refused(String request) {
		return JsonMapper.shared()
			.readTree(Objects.requireNonNullElse(this.client.get()
				.uri("/api/v1/" + request)
				.exchange()
				.expectStatus()
				.isBadRequest()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody(), ""));
	}

	/**
	 * In any format a row has what it was asked for, also what the whole list has once.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "services", "listings", "categories", "footnotes", "editions", "timeline",
			"changes?from=2024-08-01&to=2026-05-01", "resolve?q=sql", "services/functions/history" })
	void rowsHaveTheFieldsThatAreAllowed(String list) {
		String uri = list + (list.contains("?") ? "&" : "?") + "fields=";
		for (String format : List.of("json", "ndjson")) {
			String asked = "&format=" + format;
			List<String> fields = refused(uri + "x" + asked).at("/errors/0/allowed")
				.valueStream()
				.map(JsonNode::asString)
				.toList();
			assertThat(fields).isNotEmpty();
			for (String field : fields) {
				String text = text("/api/v1/" + uri + field + asked);
				List<JsonNode> items = format.equals("json")
						? JsonMapper.shared().readTree(text).get("items").valueStream().toList()
						: text.lines().map(JsonMapper.shared()::readTree).toList();
				assertThat(text("/api/v1/" + uri + field + "&format=txt").lines()).as(field)
					.allSatisfy((line) -> assertThat(line).matches(".{0,80}| {0,2}\\S+"));
				if (!field.equals("conflicts") && !field.equals("keyStore")) {
					assertThat(items).as(field)
						.anySatisfy((item) -> assertThat(item.propertyNames()).containsExactly(field));
				}
			}
		}
	}

}
