package org.cmkcatalog.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One answer in every format: the same rows in each. */
@ServiceTest
class FormatTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	private static Path folder;

	@Autowired
	private RestTestClient client;

	/**
	 * The shipped editions, and one with names that a spreadsheet or Markdown would run.
	 */
	@DynamicPropertySource
	static void editions(DynamicPropertyRegistry registry) throws IOException {
		Path editions = Files.createDirectories(folder.resolve("editions"));
		for (String edition : List.of("2024-07-19", "2024-10-25", "2026-05-15")) {
			Files.copy(Path.of("seed-data/editions", edition + ".md"), editions.resolve(edition + ".md"));
		}
		for (String file : List.of("renames.csv", "aliases.csv")) {
			Files.copy(Path.of("seed-data", file), folder.resolve(file));
		}
		Files.writeString(editions.resolve("2026-06-01.md"), """
				---
				title: A page
				ms.date: 06/01/2026
				---
				| Product, feature, or service | Key Vault | Managed HSM | Documentation |
				|---|---|---|---|
				| **=Sums, "quoted"** | | | |
				| [=HYPERLINK("x")](/a) | Yes | | [@now](/b) |
				| [+1 \\| \\*two\\* \\`3\\` \\<b>](/c) | | Yes | |
				| [Caf\u00e9 \u65e5\u672c](/d) | | | |
				""");
		registry.add("cmk.catalog.seed-location", folder::toString);
	}

	private EntityExchangeResult<String> get(String uri, String accept) {
		return this.client.get()
			.uri(uri)
			.header("Accept", accept)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult();
	}

	private String text(String uri) {
		// a list without items has an empty body as NDJSON
		return Objects.requireNonNullElse(get(uri, "*/*").getResponseBody(), "");
	}

	private static List<String> rows(String table) {
		List<String> lines = table.lines().toList();
		if (!lines.get(1).startsWith("|") && lines.stream().noneMatch(FormatTests::isBelowTitles)) {
			// a sheet for each item, with the titles in front
			String first = lines.get(0).split("  ")[0];
			return lines.stream().filter((line) -> line.equals(first) || line.startsWith(first + "  ")).toList();
		}
		// the lines that go on with a row are indented
		return lines.subList(lines.get(1).startsWith("|") ? 2 : dashes(lines) + 1, lines.indexOf(""))
			.stream()
			.filter((line) -> !line.startsWith(" "))
			.toList();
	}

	private static boolean isBelowTitles(String line) {
		return line.matches("-[- ]+");
	}

	private static int dashes(List<String> lines) {
		return IntStream.range(0, lines.size()).filter((i) -> isBelowTitles(lines.get(i))).findFirst().orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services?", "/api/v1/services?managedHsm=supported&sort=-name&limit=7&offset=3",
			"/api/v1/services?edition=2026-06-01", "/api/v1/listings?", "/api/v1/listings?q=sql&edition=latest",
			"/api/v1/listings?category=storage&keyVault=supported", "/api/v1/listings?hasConflict=true",
			"/api/v1/services?id=batch&hasFootnote=true", "/api/v1/categories?", "/api/v1/categories?limit=2",
			"/api/v1/footnotes?", "/api/v1/editions?", "/api/v1/changes?", "/api/v1/changes?kind=added,removed",
			"/api/v1/changes?from=2024-10-25&limit=5&offset=5", "/api/v1/services/azure-ai-studio/history?",
			"/api/v1/resolve?q=storage", "/api/v1/services?facets=category&managedHsm=not_listed" })
	void everyFormatHasTheSameRows(String uri) {
		JsonNode items = JSON.readTree(text(uri + "&format=json")).get("items");
		List<JsonNode> lines = text(uri + "&format=ndjson").lines().map(JSON::readTree).toList();
		assertThat(lines).hasSameSizeAs(items);
		for (int i = 0; i < items.size(); i++) {
			JsonNode line = lines.get(i);
			assertThat(items.get(i).properties())
				.allSatisfy((field) -> assertThat(line.get(field.getKey())).isEqualTo(field.getValue()));
		}
		List<CsvRecord> csv = CsvReader.builder()
			.ofCsvRecord(new StringReader(text(uri + "&format=csv")))
			.stream()
			.toList();
		assertThat(csv).hasSize(items.size() + 1);
		String firstColumn = csv.get(0).getField(0);
		for (int i = 0; i < items.size(); i++) {
			String value = items.get(i).get(firstColumn).asString();
			assertThat(csv.get(i + 1).getField(0)).isIn(value, "'" + value);
		}
		assertThat(rows(text(uri + "&format=md"))).hasSize(items.size()).allMatch((row) -> row.startsWith("| "));
		assertThat(rows(text(uri + "&format=txt"))).hasSize(items.size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/services/functions?", "/api/v1/services/app-configuration?edition=2026-05-15",
			"/api/v1/categories/databases?", "/api/v1/editions/latest?", "/api/v1/summary?",
			"/api/v1/check?service=sqlmi&keyStore=key_vault" })
	void everyFormatHasTheSameItem(String uri) {
		JsonNode item = JSON.readTree(text(uri + "&format=json"));
		assertThat(text(uri + "&format=ndjson").lines().map(JSON::readTree)).containsExactly(item);
		List<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text(uri + "&format=csv")).stream().toList();
		assertThat(csv).hasSize(2);
		String column = csv.get(0).getField(1);
		if (item.has(column)) {
			assertThat(csv.get(1).getField(1)).isEqualTo(item.get(column).asString());
		}
		assertThat(text(uri + "&format=md")).startsWith("| field | value |\n| --- | --- |\n| ");
		assertThat(text(uri + "&format=txt").lines().findFirst().orElseThrow()).matches("[a-z ]+  \\S.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/lookup?", "/api/v1/check?keyStore=managed_hsm" })
	void everyFormatHasTheSameResults(String uri) {
		JsonNode items = JSON.readTree(posted(uri + "&format=json")).get("items");
		assertThat(items).hasSize(4);
		assertThat(posted(uri + "&format=ndjson").lines().map(JSON::readTree)).hasSize(4)
			.allSatisfy((line) -> assertThat(line.get("edition").asString()).isEqualTo("2024-07-19"));
		assertThat(CsvReader.builder().ofCsvRecord(posted(uri + "&format=csv")).stream().skip(1))
			.extracting((line) -> line.getField(0))
			.containsExactly("cosmos", "synapse", "nonsense", "'=A1");
		assertThat(rows(posted(uri + "&format=md"))).hasSize(4);
		assertThat(rows(posted(uri + "&format=txt"))).hasSize(4);
	}

	private String posted(String uri) {
		return Objects.requireNonNullElse(this.client.post()
			.uri(uri)
			.contentType(MediaType.TEXT_PLAIN)
			.body("cosmos\nsynapse\nnonsense\n=A1")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody(), "");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/services?format=csv&download=true, services-2024-07-19.csv",
			"/api/v1/services/batch?edition=2026-05-15&download=true, batch-2026-05-15.json",
			"/api/v1/changes?to=2026-05-15&format=md&download=true, changes-2026-05-15.md" })
	void downloadHasAFileName(String uri, String name) {
		assertThat(get(uri, "*/*").getResponseHeaders().getContentDisposition().getFilename()).isEqualTo(name);
		assertThat(get(uri.replace("&download=true", ""), "*/*").getResponseHeaders()
			.containsHeader("Content-Disposition")).isFalse();
	}

	@Test
	void textHasMarksThatItExplains() {
		assertThat(text("/api/v1/services?id=batch,azure-stream-analytics,azure-sql-database&format=txt"))
			.containsPattern("\nazure-stream-analytics +Azure Stream Analytics +yes \\*\\* +yes\n")
			.containsPattern("\nazure-sql-database +Azure SQL Database +yes, RSA 3072 +yes\n")
			.containsPattern("\nbatch +Batch +yes +-\n")
			.contains("\nRSA 3072: the page does not say whether that is the least or the most.\n")
			.containsOnlyOnce("\n'-' means not listed: the page does not say, which is not a no.\n")
			.contains("\n** This service supports storing data")
			.endsWith("\n3 of 3. Edition 2024-07-19; a newer edition is available: 2026-06-01.\n");
	}

	@ParameterizedTest
	@CsvSource({ "csv, text/csv, text/csv;charset=UTF-8", "ndjson, application/x-ndjson, application/x-ndjson",
			"md, text/markdown, text/markdown;charset=UTF-8", "txt, text/plain, text/plain;charset=UTF-8",
			"json, application/json, application/json" })
	void formatIsChosenByAcceptOrParameter(String format, String accept, String contentType) {
		String uri = "/api/v1/services?limit=2";
		EntityExchangeResult<String> accepted = get(uri, accept + ", application/json;q=0.5");
		EntityExchangeResult<String> asked = get(uri + "&format=" + format, "text/html");
		assertThat(accepted.getResponseHeaders().getFirst("Content-Type")).isEqualTo(contentType);
		assertThat(asked.getResponseHeaders().getFirst("Content-Type")).isEqualTo(contentType);
		assertThat(asked.getResponseBody()).isEqualTo(accepted.getResponseBody());
		assertThat(accepted.getResponseHeaders().getVary()).contains("Accept");
		assertThat(asked.getResponseHeaders().getFirst("X-Total-Count")).isEqualTo("97");
	}

	@Test
	void everyFormatHasAnETagOfItsOwn() {
		List<String> tags = List.of("json", "csv", "ndjson", "md", "txt")
			.stream()
			.map((format) -> String
				.valueOf(get("/api/v1/services?format=" + format, "*/*").getResponseHeaders().getETag()))
			.toList();
		assertThat(tags).doesNotHaveDuplicates();
		this.client.get()
			.uri("/api/v1/services")
			.header("Accept", "text/csv")
			.header("If-None-Match", tags.get(1))
			.exchange()
			.expectStatus()
			.isNotModified();
		this.client.get().uri("/api/v1/services").header("If-None-Match", tags.get(1)).exchange().expectStatus().isOk();
	}

	@Test
	void spreadsheetRunsNoCell() {
		String csv = text("/api/v1/services?edition=2026-06-01&format=csv");
		assertThat(csv).doesNotContain("\n=").doesNotContain(",=").doesNotContain(",\"=").doesNotContain(",+1");
		List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
		int name = records.get(0).getFields().indexOf("name");
		assertThat(records.stream().map((line) -> line.getField(name))).contains("'=HYPERLINK(\"x\")",
				"'+1 | *two* `3` <b>", "Caf\u00e9 \u65e5\u672c");
	}

	@Test
	void markdownKeepsTextAsText() {
		assertThat(text("/api/v1/services?edition=2026-06-01&format=md")).contains("+1 \\| \\*two\\* \\`3\\` \\<b>");
	}

	@Test
	void textIsAlignedAndEndsWithWhatItIs() {
		assertThat(new String(text("/api/v1/categories?limit=2&format=txt").getBytes(StandardCharsets.UTF_8),
				StandardCharsets.UTF_8))
			.contains("\nposition  id ")
			.contains("\n--------  ---")
			.endsWith("2 of 14. Edition 2024-07-19; a newer edition is available: 2026-06-01.\n");
	}

	@Test
	void formatThatIsNotThereIsRefused() {
		this.client.get()
			.uri("/api/v1/services?format=xml")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("format: 'xml' is none of the allowed values: json, csv, ndjson, md, txt.");
	}

	@Test
	void blankFormatIsOneNotGiven() {
		assertThat(get("/api/v1/services?format=", "text/csv").getResponseHeaders().getFirst("Content-Type"))
			.isEqualTo("text/csv;charset=UTF-8");
	}

	@Test
	void problemIsJsonForPrograms() {
		this.client.get()
			.uri("/api/v1/services?format=csv&limit=0")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType("application/problem+json");
	}

}
