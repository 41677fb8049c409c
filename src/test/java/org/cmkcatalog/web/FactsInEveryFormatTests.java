package org.cmkcatalog.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.cmkcatalog.ApiDocument;
import org.cmkcatalog.ApiDocument.Operation;
import org.cmkcatalog.table.RenderedMarkdown;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every fact of an answer in JSON is in every other format. Each value of an answer is
 * replaced by one that occurs nowhere else, and must then be read in each format. A field
 * that is added to the JSON form and to no column fails here.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "cmk.catalog.answer-cache-size=0")
@AutoConfigureRestTestClient
@Import(FactsInEveryFormatTests.Answers.class)
class FactsInEveryFormatTests {

	/** A word that is wider than a terminal. */
	private static final Pattern WORD = Pattern.compile(" {0,2}\\S{79,}");

	private static final String POSTED = "cosmos\nsynapse\nfunctions\nazure-chaos-studio\niot-hub\nnonsense\nsqlmi\napp-service";

	private static final String INVENTORY = """
			[{"id":"/subscriptions/0/resourceGroups/rg/providers/Microsoft.Cache/Redis/r","name":"r","resourceGroup":"rg",
			 "type":"Microsoft.Cache/Redis"},
			 {"name":"s","type":"Microsoft.Storage/storageAccounts","kind":"StorageV2","properties":{"encryption":
			 {"keySource":"Microsoft.Keyvault","keyVaultProperties":{"keyname":"k","keyvaulturi":"https://h.managedhsm.azure.net"}}}},
			 {"name":"u","type":"Contoso.Unknown/things"}, {"name":"n","type":"Microsoft.Network/virtualNetworks"},
			 {"name":"q","type":"Microsoft.Sql/managedInstances"}]""";

	/** What each operation is asked; an edition is added where it takes one. */
	private static final Map<String, List<String>> REQUESTS = Map.ofEntries(
			Map.entry("GET /api/v1/services", List.of("/api/v1/services?facets=category,keyVault")),
			Map.entry("GET /api/v1/services/{id}",
					List.of("/api/v1/services/functions?", "/api/v1/services/azure-cache-for-redis?",
							"/api/v1/services/app-configuration?", "/api/v1/services/azure-sql-managed-instance?",
							"/api/v1/services/azure-database-for-postgresql?", "/api/v1/services/azure-hdinsight?")),
			Map.entry("GET /api/v1/services/{id}/history",
					List.of("/api/v1/services/functions/history?", "/api/v1/services/azure-ai-studio/history?",
							"/api/v1/services/iot-hub/history?")),
			Map.entry("GET /api/v1/listings", List.of("/api/v1/listings?facets=managedHsm")),
			Map.entry("GET /api/v1/categories", List.of("/api/v1/categories?")),
			Map.entry("GET /api/v1/categories/{id}",
					List.of("/api/v1/categories/databases?", "/api/v1/categories/storage?")),
			Map.entry("GET /api/v1/footnotes", List.of("/api/v1/footnotes?")),
			Map.entry("GET /api/v1/resource-types",
					List.of("/api/v1/resource-types?namespace=Microsoft.Storage,Microsoft.KeyVault,Microsoft.Web",
							"/api/v1/resource-types?type=Microsoft.Network/virtualNetworks")),
			Map.entry("GET /api/v1/summary", List.of("/api/v1/summary?")),
			Map.entry("GET /api/v1/editions", List.of("/api/v1/editions?")),
			Map.entry("GET /api/v1/editions/{edition}",
					List.of("/api/v1/editions/2024-07-19?", "/api/v1/editions/latest?")),
			Map.entry("GET /api/v1/changes", List.of("/api/v1/changes?")),
			Map.entry("GET /api/v1/timeline", List.of("/api/v1/timeline?")),
			Map.entry("GET /api/v1/resolve", List.of("/api/v1/resolve?q=sql", "/api/v1/resolve?q=azure-chaos-studio")),
			Map.entry("POST /api/v1/lookup", List.of("/api/v1/lookup?")),
			Map.entry("GET /api/v1/check",
					List.of("/api/v1/check?keyStore=managed_hsm&service=functions",
							"/api/v1/check?keyStore=key_vault&service=app-service",
							"/api/v1/check?keyStore=key_vault&service=sqlmi&keyType=RSA&keyBits=4096")),
			Map.entry("POST /api/v1/coverage", List.of(
					"/api/v1/coverage?keyStore=managed_hsm&keyType=RSA&keyBits=2048&compareTo=2019-07-02&failOn=preview",
					"/api/v1/coverage?keyStore=key_vault&file=a/b.csv")),
			Map.entry("POST /api/v1/check", List.of("/api/v1/check?keyStore=managed_hsm&keyType=RSA&keyBits=2048")));

	/** Facts that a format does not tell, by operation and path in JSON. */
	private static final Map<String, Set<Format>> EXCEPTIONS = new LinkedHashMap<>();

	static {
		Set<Format> all = Set.of(Format.CSV, Format.MD, Format.TXT);
		Set<Format> people = Set.of(Format.MD, Format.TXT);
		// which part of the list was requested
		EXCEPTIONS.put(".* (limit|offset)", all);
		// of the list, not of a row: headers and other formats tell it
		EXCEPTIONS.put(".* (total|found|ambiguous|unknown|suggestions\\..*|verdicts\\..*|facets\\..*)",
				Set.of(Format.CSV));
		// an edition in a list of editions is not of another
		EXCEPTIONS.put("GET /api/v1/(editions|timeline) (edition|newerEdition)", Set.of(Format.CSV));
		// addresses in this API, made of an id
		EXCEPTIONS.put(".* (.*\\.)?href", people);
		EXCEPTIONS.put(".* candidates\\.href", Set.of(Format.CSV));
		// how the document spells what is told, on the line that is told
		EXCEPTIONS.put(".* (?!.*conflicts)(.*\\.)?(urlAsWritten|asWritten)", people);
		// people get names of categories, and ids of services
		EXCEPTIONS.put(".* (.*\\.)?category\\.id", people);
		EXCEPTIONS.put("GET /api/v1/footnotes (keyVault|managedHsm)Services\\.name", people);
		EXCEPTIONS.put("GET /api/v1/resource-types services\\.name", people);
		// said twice in JSON: told once
		EXCEPTIONS.put("GET /api/v1/services/\\{id} listings\\..*", all);
		EXCEPTIONS.put("GET /api/v1/editions/\\{edition} findings\\..*", people);
		EXCEPTIONS.put("GET /api/v1/editions/\\{edition} findingGroups\\.items\\..*", Set.of(Format.CSV));
		EXCEPTIONS.put("GET /api/v1/editions/\\{edition} findingGroups\\.items\\.kind", people);
		EXCEPTIONS.put(".* reasons\\.edition", all);
		EXCEPTIONS.put("POST /api/v1/check verdicts\\.verdict", people);
		// rows of their own at /categories
		EXCEPTIONS.put("GET /api/v1/summary categories\\.(position|sourceLine|listings\\..*)", all);
		// a line of a terminal has no room for details: an item has them
		Set<Format> terminal = Set.of(Format.TXT);
		EXCEPTIONS.put("GET /api/v1/(services|listings) (url|documentation\\..*)", terminal);
		EXCEPTIONS.put(
				"(GET /api/v1/(services|listings|services/\\{id}/history)|POST /api/v1/lookup) (service\\.)?(keyVault|managedHsm)\\.(since|lastChanged)",
				terminal);
		EXCEPTIONS.put("GET /api/v1/services (categories\\..*|sourceLines)", terminal);
		EXCEPTIONS.put("(GET /api/v1/services|POST /api/v1/lookup) (service\\.)?(resourceTypes\\..*|terraformTypes)",
				terminal);
		EXCEPTIONS.put("GET /api/v1/services/\\{id}/history service\\.(resourceTypes\\..*|terraformTypes)", terminal);
		EXCEPTIONS.put("GET /api/v1/resource-types (terraformTypes|displayNames|isName|source)", terminal);
		EXCEPTIONS.put("GET /api/v1/listings (row|service\\.id)", terminal);
		EXCEPTIONS.put("GET /api/v1/categories (sourceLine|listings\\..*)", terminal);
		EXCEPTIONS.put("GET /api/v1/timeline (listings|services)\\..*", terminal);
		EXCEPTIONS.put("GET /api/v1/footnotes (sourceLine|links\\..*)", terminal);
		EXCEPTIONS.put("GET /api/v1/editions (source\\..*|categories|footnotes)", terminal);
		EXCEPTIONS.put("GET /api/v1/resolve (firstListed|lastListed)", terminal);
		EXCEPTIONS.put("POST /api/v1/lookup service\\.(url|documentation\\..*|categories\\..*|sourceLines)", terminal);
		EXCEPTIONS.put(
				"POST /api/v1/coverage (resourceGroup|relation|services\\.name|documentation\\..*|compared\\.(relation|services\\..*))",
				terminal);
		// of the whole inventory, not of a row; people get ids of services
		EXCEPTIONS.put("POST /api/v1/coverage (file|inventory|failOn|failed|totals\\..*|unknownTypes\\..*)",
				Set.of(Format.CSV));
		EXCEPTIONS.put("POST /api/v1/coverage totals\\.(verdicts\\.verdict|services\\.name)", people);
		EXCEPTIONS.put("POST /api/v1/check (service\\.name|documentation\\..*)", terminal);
		// the dates are those of each row; numbers of kinds are in a header
		EXCEPTIONS.put("GET /api/v1/changes (from|to|kinds\\..*)", Set.of(Format.CSV));
		EXCEPTIONS.put("GET /api/v1/changes (before|after)\\.evidence\\.edition", all);
		// the service and its parts have names of their own
		EXCEPTIONS.put("GET /api/v1/changes (before|after)\\.services\\.(id|name)", all);
		// the cell as written has it
		EXCEPTIONS.put("GET /api/v1/changes (before|after)\\.documentation\\.urlAsWritten", Set.of(Format.CSV));
		EXCEPTIONS.put("GET /api/v1/changes (weight|categoryNames)", terminal);
		EXCEPTIONS.put("GET /api/v1/changes categories", people);
		// each row has the id, and the name in its edition
		EXCEPTIONS.put("GET /api/v1/services/\\{id}/history (id|names)", Set.of(Format.CSV));
		EXCEPTIONS.put(
				"GET /api/v1/services/\\{id}/history service\\.(url|documentation\\..*|categories\\..*|sourceLines)",
				terminal);
		// a history names the kinds of changes, which are told at /changes
		EXCEPTIONS.put("GET /api/v1/services/\\{id}/history changes\\..*", all);
	}

	@Autowired
	private RestTestClient client;

	@Autowired
	private JsonMapper json;

	private List<Operation> operations = List.of();

	private List<String> editions = List.of();

	@BeforeEach
	void readWhatThereIs() {
		this.operations = new ApiDocument(this.json.readTree(get("/v3/api-docs"))).operations()
			.stream()
			.filter((operation) -> operation.mediaTypes(200).contains("text/csv"))
			.toList();
		this.editions = this.json.readTree(get("/api/v1/editions"))
			.get("items")
			.valueStream()
			.map((edition) -> edition.get("id").asString())
			.toList();
	}

	private String get(String uri) {
		return String
			.valueOf(this.client.get().uri(uri).exchange().expectBody(String.class).returnResult().getResponseBody());
	}

	@Test
	void everyFactIsInEveryFormat() {
		Set<String> missing = new LinkedHashSet<>();
		int facts = 0;
		for (Operation operation : this.operations) {
			for (String uri : uris(operation)) {
				for (Tabular answer : answers(operation, uri)) {
					if (answer.items().isEmpty()) {
						// no row to tell anything in
						continue;
					}
					Map<String, RecordFacts.Fact> found = RecordFacts.of((Record) answer);
					found.forEach((path, fact) -> missing(operation + " " + path, fact)
						.forEach((format) -> missing.add("%s %s in %s".formatted(operation, path, format))));
					facts += found.size();
				}
			}
		}
		assertThat(missing).isEmpty();
		assertThat(facts).isGreaterThan(1500);
	}

	@Test
	void noFormatCutsAnything() {
		forEachAnswer((operation, uri) -> {
			String json = text(operation, uri + "&format=json");
			for (String format : List.of("csv", "ndjson", "md", "txt")) {
				String text = text(operation, uri + "&format=" + format);
				assertThat(text.chars().filter((character) -> character == '…').count()).as("%s as %s", uri, format)
					.isLessThanOrEqualTo(json.chars().filter((character) -> character == '…').count());
			}
		});
	}

	@Test
	void textFitsATerminalUnlessAWordDoesNot() {
		forEachAnswer((operation, uri) -> {
			assertThat(text(operation, uri + "&format=txt").lines()).as(uri)
				.allSatisfy((line) -> assertThat(line)
					.matches((text) -> text.length() <= 80 || WORD.matcher(text).matches()));
		});
	}

	@Test
	void markdownIsOneTableWithLinks() {
		forEachAnswer((operation, uri) -> {
			RenderedMarkdown markdown = RenderedMarkdown.of(text(operation, uri + "&format=md"));
			assertThat(markdown.tables()).as(uri).isEqualTo(1);
			assertThat(markdown.rowLengths()).as(uri).isNotEmpty().allMatch(markdown.rowLengths().get(0)::equals);
			assertThat(markdown.hasHtml()).as(uri).isFalse();
			this.json.readTree(text(operation, uri + "&format=json"))
				.findValues("documentation")
				.stream()
				.flatMap(JsonNode::valueStream)
				.filter((link) -> link.has("url") && !uri.contains("/changes") && !uri.contains("/history"))
				.forEach((link) -> assertThat(markdown.links()).as(uri)
					.contains(Map.entry(link.get("title").asString(), link.get("url").asString())));
		});
	}

	private void forEachAnswer(BiConsumer<Operation, String> test) {
		for (Operation operation : this.operations) {
			for (String uri : uris(operation)) {
				if (!answers(operation, uri).isEmpty()) {
					test.accept(operation, uri);
				}
			}
		}
	}

	private List<String> uris(Operation operation) {
		boolean takesEdition = operation.description()
			.get("parameters")
			.valueStream()
			.anyMatch((parameter) -> parameter.get("name").asString().equals("edition")
					&& parameter.get("in").asString().equals("query"));
		List<String> requests = Objects.requireNonNull(REQUESTS.get(operation.toString()),
				() -> "No request for %s".formatted(operation));
		return requests.stream()
			.flatMap((request) -> (takesEdition ? this.editions.stream() : List.of("").stream())
				.map((edition) -> edition.isEmpty() ? request : request + "&edition=" + edition))
			.toList();
	}

	/** Of the editions, those that list the service answer. */
	private List<Tabular> answers(Operation operation, String uri) {
		Answers.LAST.clear();
		text(operation, uri);
		return List.copyOf(Answers.LAST);
	}

	private String text(Operation operation, String uri) {
		RestTestClient.RequestBodySpec request = this.client.method(HttpMethod.valueOf(operation.method())).uri(uri);
		if (operation.method().equals("POST")) {
			request.contentType(MediaType.TEXT_PLAIN).body(operation.path().endsWith("/coverage") ? INVENTORY : POSTED);
		}
		return Objects.requireNonNullElse(request.exchange().expectBody(String.class).returnResult().getResponseBody(),
				"");
	}

	private List<Format> missing(String path, RecordFacts.Fact fact) {
		List<Format> missing = new ArrayList<>();
		Object other = fact.other();
		boolean isText = !(other instanceof Boolean || other instanceof Enum<?>);
		for (Format format : List.of(Format.CSV, Format.MD, Format.TXT)) {
			String told = written(fact.answerWith(other), format);
			boolean isTold = isText ? told.contains(other.toString())
					: !told.equals(written(fact.answerWith(fact.value()), format));
			if (!isTold && !isException(path, format)) {
				missing.add(format);
			}
		}
		return missing;
	}

	private static boolean isException(String path, Format format) {
		return EXCEPTIONS.entrySet()
			.stream()
			.anyMatch((exception) -> exception.getValue().contains(format) && path.matches(exception.getKey()));
	}

	private String written(Tabular answer, Format format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new AnswerWriter(this.json).write(answer, format, out);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/** Keeps the answers before they are written. */
	@RestControllerAdvice
	static class Answers implements ResponseBodyAdvice<Object> {

		private static final List<Tabular> LAST = new CopyOnWriteArrayList<>();

		@Override
		public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
			return true;
		}

		@Override
		public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType type,
				Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
				ServerHttpResponse response) {
			if (body instanceof Tabular answer && body instanceof Record) {
				LAST.add(answer);
			}
			return body;
		}

	}

}
