package org.cmkcatalog.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The verdicts on an inventory in each format. */
@ServiceTest
class CoverageFormatTests {

	private static final String HOSTILE = """
			NAME,TYPE,RESOURCE GROUP
			"=HYPERLINK(""http://a.example"")",Batch,@group
			+1,-2+3,x
			"\t=1",=cmd,-y
			"a|b
			c",*Unknown* <b>things</b>,z
			""";

	@Autowired
	private RestTestClient client;

	private EntityExchangeResult<byte[]> exchange(String query, String inventory) {
		return this.client.post()
			.uri("/api/v1/coverage?keyStore=managed_hsm&" + query)
			.body(inventory)
			.exchange()
			.expectBody()
			.returnResult();
	}

	private String text(String query, String inventory) {
		EntityExchangeResult<byte[]> result = exchange(query, inventory);
		assertThat(result.getStatus().value()).isEqualTo(200);
		return new String(result.getResponseBodyContent(), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "json, application/json", "csv, text/csv", "ndjson, application/x-ndjson", "md, text/markdown",
			"txt, text/plain", "sarif, application/sarif+json", "junit, application/xml" })
	void formatIsChosenByParameterOrHeader(String format, String type) {
		EntityExchangeResult<byte[]> chosen = exchange("format=" + format, SmallInventory.JSON);
		byte[] accepted = this.client.post()
			.uri("/api/v1/coverage?keyStore=managed_hsm")
			.header(HttpHeaders.ACCEPT, type)
			.body(SmallInventory.JSON)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(type)
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(chosen.getResponseBodyContent()).isEqualTo(accepted);
		assertThat(chosen.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).startsWith(type);
		assertThat(chosen.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
	}

	@ParameterizedTest
	@CsvSource({ "json, coverage-2024-07-19.json", "csv, coverage-2024-07-19.csv", "ndjson, coverage-2024-07-19.ndjson",
			"md, coverage-2024-07-19.md", "txt, coverage-2024-07-19.txt", "sarif, coverage-2024-07-19.sarif",
			"junit, coverage-2024-07-19.xml" })
	void downloadHasAFileName(String format, String name) {
		HttpHeaders headers = exchange("download=true&format=" + format, SmallInventory.JSON).getResponseHeaders();
		assertThat(headers.getContentDisposition().getFilename()).isEqualTo(name);
	}

	@Test
	void csvHasARowForEachResource() throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.ofNamedCsvRecord(text("format=csv", SmallInventory.JSON).replaceFirst("^\uFEFF", ""))) {
			List<NamedCsvRecord> rows = csv.stream().toList();
			assertThat(rows).extracting((row) -> row.getField("verdict"))
				.containsExactly("supported", "not_listed", "not_listed", "supported", "ambiguous", "unknown",
						"unknown", "unknown", "not_applicable");
			assertThat(rows.get(1).getField("resource")).isEqualTo("batch");
			assertThat(rows.get(1).getField("services")).isEqualTo("batch");
			assertThat(rows.get(2).getField("keyInUse")).isEqualTo("managed_hsm");
			assertThat(rows).allSatisfy((row) -> {
				assertThat(row.getField("edition")).isEqualTo("2024-07-19");
				assertThat(row.getField("keyStore")).isEqualTo("managed_hsm");
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "&compareTo=latest" })
	void csvHasNoFormulaCell(String comparison) throws IOException {
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.ofNamedCsvRecord(text("format=csv" + comparison, HOSTILE).replaceFirst("^\uFEFF", ""))) {
			List<NamedCsvRecord> rows = csv.stream().toList();
			assertThat(rows).hasSize(4);
			assertThat(rows.stream().flatMap((row) -> row.getFields().stream()))
				.noneMatch((cell) -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"))
				.anyMatch((cell) -> cell.contains("=HYPERLINK"));
		}
	}

	@Test
	void ndjsonHasALineForEachResource() {
		List<String> lines = text("format=ndjson", SmallInventory.JSON).lines().toList();
		assertThat(lines).hasSize(9);
		assertThat(lines.stream().map(JsonMapper.shared()::readTree)).allSatisfy((line) -> {
			assertThat(line.path("verdict").asString()).isNotEmpty();
			assertThat(line.path("edition").asString()).isEqualTo("2024-07-19");
		}).extracting((line) -> line.path("resource").asString()).contains("batch", "other thing");
	}

	@Test
	void textFitsATerminal() {
		for (String inventory : List.of(SmallInventory.JSON, HOSTILE)) {
			assertThat(text("format=txt&compareTo=latest&file=a/very/long/path.json", inventory).lines())
				.allMatch((line) -> line.length() <= 80 || !line.strip().contains(" "));
		}
		assertThat(text("format=txt", SmallInventory.JSON)).contains("batch", "not_listed",
				"Resource groups: rg-a 2, rg-b 1.", "Keys in use: key_vault 1, platform_managed 1, managed_hsm 1.",
				"Types that the catalog does not know: Contoso.Unknown/things 2.");
	}

	@Test
	void markdownShowsNamesAsTheyAre() {
		String markdown = text("format=md", HOSTILE);
		assertThat(markdown.lines().filter((line) -> line.startsWith("| "))).hasSize(6);
		assertThat(markdown).doesNotContain(" <b>", " *Unknown*").contains("| a\\|b c | \\*Unknown\\* \\<b>things");
	}

	@Test
	void fieldsAreThoseAskedFor() {
		JsonNode answer = JsonMapper.shared().readTree(text("fields=resource,services.id", SmallInventory.JSON));
		assertThat(answer.path("items").path(1))
			.isEqualTo(JsonMapper.shared().readTree("{\"resource\": \"batch\", \"services\": [{\"id\": \"batch\"}]}"));
		assertThat(text("fields=resource,verdict&format=csv", SmallInventory.JSON).replaceFirst("^\uFEFF", "").lines())
			.startsWith("resource,verdict")
			.contains("batch,not_listed");
	}

	@ParameterizedTest
	@CsvSource({ "sarif, application/sarif+json", "junit, application/xml" })
	void reportForABuildServerIsWholeWhenAVerdictFails(String format, String type) {
		EntityExchangeResult<byte[]> answer = exchange("failOn=not_listed&format=" + format, SmallInventory.JSON);
		assertThat(answer.getStatus().value()).isEqualTo(422);
		assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).startsWith(type);
		assertThat(answer.getResponseBodyContent()).asString().contains("batch", "function").doesNotContain("urn:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "ndjson", "json" })
	void otherFormatIsAProblemWhenAVerdictFails(String format) {
		EntityExchangeResult<byte[]> answer = exchange("failOn=not_listed&format=" + format, SmallInventory.JSON);
		assertThat(answer.getStatus().value()).isEqualTo(422);
		assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
			.startsWith("application/problem+json");
	}

}
