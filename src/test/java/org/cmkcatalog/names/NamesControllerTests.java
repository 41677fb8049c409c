package org.cmkcatalog.names;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Names resolved one by one and looked up many at once. */
@ServiceTest
class NamesControllerTests {

	@Autowired
	private RestTestClient client;

	@LocalServerPort
	private int port;

	private RestTestClient.BodyContentSpec resolve(String query) {
		return this.client.get().uri("/api/v1/resolve?" + query).exchange().expectStatus().isOk().expectBody();
	}

	private RestTestClient.ResponseSpec lookUp(Object body) {
		return this.client.post().uri("/api/v1/lookup").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private RestTestClient.BodyContentSpec refused(RestTestClient.ResponseSpec response, int status, String type) {
		return response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:" + type);
	}

	@Test
	void candidatesComeBestFirstWithWhatMatched() {
		resolve("q=cosmos").jsonPath("$.status")
			.isEqualTo("found")
			.jsonPath("$.items[0]")
			.isEqualTo(Map.of("id", "azure-cosmos-db", "name", "Azure Cosmos DB", "score", 1.0, "match", "abbreviation",
					"matchedName", "cosmos", "listed", true, "firstListed", "2019-07-02", "lastListed", "2026-05-15",
					"href", "/api/v1/services/azure-cosmos-db"));
		resolve("q=synapse").jsonPath("$.status")
			.isEqualTo("ambiguous")
			.jsonPath("$.total")
			.isEqualTo(2)
			.jsonPath("$.items[*].match")
			.isEqualTo(List.of("part", "part"));
	}

	@Test
	void candidatesAreNamedAsInTheEditionThatIsAsked() {
		resolve("q=face&edition=latest").jsonPath("$.items[0].name")
			.isEqualTo("Azure AI Face")
			.jsonPath("$.items[0].match")
			.isEqualTo("former_name")
			.jsonPath("$.items[0].href")
			.isEqualTo("/api/v1/services/face?edition=latest");
		resolve("q=iot hub&asOf=2026-06-01").jsonPath("$.items[0].listed")
			.isEqualTo(false)
			.jsonPath("$.items[0].href")
			.isEqualTo("/api/v1/services/iot-hub?edition=2024-07-19");
	}

	@Test
	void serviceThatTheEditionDoesNotListIsUnknownWithAnotherThatItLists() {
		resolve("q=Power BI").jsonPath("$.status")
			.isEqualTo("unknown")
			.jsonPath("$.items[*].id")
			.isEqualTo(List.of("power-bi", "power-bi-embedded"));
	}

	@Test
	void candidatesHavePages() {
		this.client.get()
			.uri("/api/v1/resolve?q=storage&limit=2&offset=1")
			.exchange()
			.expectHeader()
			.value("X-Total-Count", (total) -> assertThat(Integer.parseInt(total)).isGreaterThan(10))
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?q=", "?q=%20%20" })
	void nameThatIsBlankIsRefused(String query) {
		refused(this.client.get().uri(URI.create("/api/v1/resolve" + query)).exchange(), 400, "invalid-parameter")
			.jsonPath("$.errors[0].message")
			.isEqualTo("should be a name or what is remembered of one, such as 'cosmos'");
	}

	@Test
	void nameThatIsTooLongIsRefused() {
		refused(this.client.get().uri("/api/v1/resolve?q=" + "x".repeat(10_240)).exchange(), 400, "invalid-parameter")
			.jsonPath("$.detail")
			.isEqualTo("q: has more than 200 characters.");
	}

	@Test
	void everyNameHasAResultInOrderAndABadOneFailsAlone() {
		List<String> names = Arrays.asList("aks", "synapse", "Front Door", "azure-fluid-relay", "", null,
				"x".repeat(201), "Azure Cosmos DB");
		lookUp(Collections.singletonMap("names", names)).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.items[*].status")
			.isEqualTo(List.of("found", "ambiguous", "unknown", "unknown", "unknown", "unknown", "unknown", "found"))
			.jsonPath("$.total")
			.isEqualTo(8)
			.jsonPath("$.found")
			.isEqualTo(2)
			.jsonPath("$.items[0].service.keyVault.support")
			.isEqualTo("supported")
			.jsonPath("$.items[0].message")
			.doesNotExist()
			.jsonPath("$.items[1].candidates.length()")
			.isEqualTo(2)
			.jsonPath("$.items[1].service")
			.doesNotExist()
			.jsonPath("$.items[3].message")
			.isEqualTo(
					"The edition 2024-07-19 does not list 'Azure Fluid Relay'; it is first listed in that of 2026-01-12.")
			.jsonPath("$.items[4].message")
			.isEqualTo("This is not a name: a name is a text of 1 to 200 characters, not all blank.")
			.jsonPath("$.items[7].service.id")
			.isEqualTo("azure-cosmos-db");
	}

	@Test
	void nameOfAServiceThatIsGoneHasItsSuccessorAsCandidate() {
		this.client.post()
			.uri("/api/v1/lookup?edition=latest")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("names", List.of("functions")))
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].status")
			.isEqualTo("unknown")
			.jsonPath("$.items[0].candidates[*].id")
			.isEqualTo(List.of("functions", "azure-functions"))
			.jsonPath("$.items[0].candidates[1].match")
			.isEqualTo("successor");
	}

	@Test
	void itemThatIsNoTextFailsAlone() {
		lookUp("{\"names\":[\"aks\",5,true,[[\"x\"]],{\"id\":[1]},\"cosmos\"]}").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items[*].status")
			.isEqualTo(List.of("found", "unknown", "unknown", "unknown", "unknown", "found"));
	}

	@Test
	void textThatIsNotInItsCharsetIsRefused() {
		for (MediaType type : List.of(MediaType.TEXT_PLAIN,
				new MediaType("text", "plain", StandardCharsets.US_ASCII))) {
			refused(this.client.post()
				.uri("/api/v1/lookup")
				.contentType(type)
				.body(new byte[] { 'a', (byte) 0xE9, '\n' })
				.exchange(), 400, "invalid-body").jsonPath("$.detail")
				.value(String.class, (detail) -> assertThat(detail).startsWith("The body is not text in the charset"));
		}
	}

	@Test
	void bodyWithoutAMediaTypeIsRefused() {
		refused(this.client.post().uri("/api/v1/lookup").exchange(), 415, "unsupported-media-type").jsonPath("$.detail")
			.isEqualTo("A body without a Content-Type is not read here; read: application/json, text/plain.");
	}

	@Test
	void namesMayBeLinesOfText() {
		this.client.post()
			.uri("/api/v1/lookup?format=csv")
			.contentType(MediaType.TEXT_PLAIN)
			.body("cosmos\r\n\n  Azure Käse \naks\n")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/csv;charset=UTF-8")
			.expectBody(String.class)
			.value((csv) -> assertThat(csv.lines().map((line) -> line.split(",")[0])).containsExactly("input", "cosmos",
					"  Azure Käse ", "aks"));
	}

	private RestTestClient.BodyContentSpec lookUpText(MediaType type, byte[] body) {
		return this.client.post()
			.uri("/api/v1/lookup")
			.contentType(type)
			.body(body)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	@Test
	void inputIsEchoedAsItWasSent() {
		List<String> names = List.of(" aks\t", "Azure Käse ", "a\u0000b\r\nc", "\u001B[31mred", "\u202Eevil",
				"\uFEFFaks", "\uD83D\uDE00", "e\u0301", "<b>\"\\");
		lookUp(Map.of("names", names)).expectBody().jsonPath("$.items[*].input").isEqualTo(names);
		List<String> lines = names.stream().filter((name) -> !name.contains("\n")).toList();
		byte[] text = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
		lookUpText(MediaType.TEXT_PLAIN, text).jsonPath("$.items[*].input").isEqualTo(lines);
	}

	@Test
	void byteOrderMarkAtTheStartOfABodyIsNoneOfTheName() {
		String lines = "\uFEFFaks\n\uFEFFaks";
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			lookUpText(new MediaType("text", "plain", charset), lines.getBytes(charset)).jsonPath("$.items[*].input")
				.isEqualTo(List.of("aks", "\uFEFFaks"));
		}
		lookUp("\uFEFF{\"names\":[\"aks\"]}".getBytes(StandardCharsets.UTF_8)).expectBody()
			.jsonPath("$.items[*].input")
			.isEqualTo(List.of("aks"));
	}

	@Test
	void longInputIsCutBetweenCharactersAndTheMessageSaysSo() {
		String emoji = "\uD83D\uDE00";
		lookUp(Map.of("names",
				List.of(emoji.repeat(200), "a" + emoji.repeat(200), "aks" + " ".repeat(300), " ".repeat(201))))
			.expectBody()
			.jsonPath("$.items[*].input")
			.isEqualTo(List.of(emoji.repeat(200), "a" + emoji.repeat(199), "aks" + " ".repeat(197), " ".repeat(200)))
			.jsonPath("$.items[*].status")
			.isEqualTo(List.of("unknown", "unknown", "found", "unknown"))
			.jsonPath("$.items[*].message")
			.isEqualTo(List.of("No edition lists a service with this name.",
					"This is not a name: a name is a text of 1 to 200 characters, not all blank."
							+ " The input has 201 characters and is cut after the first 200.",
					"The input has 303 characters and is cut after the first 200.",
					"This is not a name: a name is a text of 1 to 200 characters, not all blank."
							+ " The input has 201 characters and is cut after the first 200."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "md", "txt" })
	void inputInATableCannotChangeWhatATerminalShows(String format) {
		this.client.post()
			.uri("/api/v1/lookup?format=" + format)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("names", List.of("x\u001B[31m\u0000y\r\nz\u2028\u202Ew")))
			.exchange()
			.expectBody(String.class)
			.value((table) -> assertThat(table).contains("31m\uFFFDy")
				.contains("\uFFFDw")
				.doesNotContain("\u001B", "\u0000", "\u202E"));
	}

	@Test
	void tabsAndLineBreaksOfAnInputStayInCsv() {
		this.client.post()
			.uri("/api/v1/lookup?format=csv&fields=input")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("names", List.of("cosmos\t", "a\r\nb")))
			.exchange()
			.expectBody(String.class)
			.value((table) -> assertThat(table).contains("\r\ncosmos\t").contains("\"a\r\nb\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			{"names":[                ! The body is not JSON (line 1, column 11).
			cosmos                    ! The body is not JSON (line 1, column 1).
			{"name":"cosmos"}         ! The body has an unknown field 'name' (line 1, column 18); known: names.
			{"names":["a"],"x":1}     ! The body has an unknown field 'x' (line 1, column 22); known: names.
			{"names":"a"}             ! The body has another form than is read, in names (line 1, column 10).
			["cosmos"]                ! The body has another form than is read (line 1, column 1).
			""")
	void bodyThatIsNotReadSaysWhereAndWhatWouldBeRight(String body, String detail) {
		refused(lookUp(body), 400, "invalid-body").jsonPath("$.detail")
			.isEqualTo(detail + " It should be {\"names\": [\"cosmos\", \"azure-sql-database\"]} as application/json,"
					+ " or a name per line as text/plain.");
	}

	@Test
	void bodyNestedTooDeeplyIsRefused() {
		refused(lookUp("[".repeat(10_000) + "]".repeat(10_000)), 400, "invalid-body");
		refused(lookUp("{\"names\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"), 400, "invalid-body");
		refused(lookUp("{\"a\":".repeat(10_000)), 400, "invalid-body");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 501 })
	void tooFewOrTooManyNamesAreRefused(int count) {
		refused(lookUp(Map.of("names", Collections.nCopies(count, "aks"))), 400, "invalid-body").jsonPath("$.detail")
			.isEqualTo("names: should have 1 to 500 names.");
	}

	@Test
	void bodyThatIsTooLargeIsRefusedWhileReading() {
		byte[] large = new byte[2 * 1024 * 1024];
		Arrays.fill(large, (byte) ' ');
		for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN)) {
			refused(this.client.post().uri("/api/v1/lookup").contentType(type).body(large).exchange(), 413,
					"content-too-large")
				.jsonPath("$.detail")
				.isEqualTo("The body has more than 1048576 bytes; at most that many are read.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "application/json, true", "application/json, false", "text/plain, true", "text/plain, false" })
	void bodyOfTheLimitIsReadAndOneByteMoreIsNot(String type, boolean isSentInChunks) throws Exception {
		String names = type.equals("text/plain") ? "cosmos" : "{\"names\":[\"cosmos\"]}";
		String longest = names + " ".repeat(1024 * 1024 - names.length());
		assertThat(posted(type, longest, isSentInChunks)).isEqualTo(200);
		assertThat(posted(type, longest + " ", isSentInChunks)).isEqualTo(413);
		assertThat(posted(type, longest + " ".repeat(1024 * 1024), isSentInChunks)).isEqualTo(413);
	}

	private int posted(String type, String body, boolean isSentInChunks) throws Exception {
		HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.ofString(body);
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/api/v1/lookup".formatted(this.port)))
			.header("Content-Type", type)
			.POST(isSentInChunks ? HttpRequest.BodyPublishers.fromPublisher(content) : content)
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	@Test
	void bodyOfAnotherMediaTypeIsRefused() {
		refused(this.client.post()
			.uri("/api/v1/lookup")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("names=aks")
			.exchange(), 415, "unsupported-media-type").jsonPath("$.detail")
			.isEqualTo("A body of the media type 'application/x-www-form-urlencoded' is not read here;"
					+ " read: application/json, text/plain.");
	}

}
