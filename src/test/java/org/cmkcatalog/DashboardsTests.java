package org.cmkcatalog;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What dashboards, spreadsheets and pipelines are told to ask is there. */
@ServiceTest
class DashboardsTests {

	private static final Path DOCUMENT = Path.of("docs/dashboards.md");

	private static final Path GRAFANA = Path.of("docs/grafana-dashboard.json");

	private static final Pattern URL = Pattern.compile("http://localhost:8080(/[^\\s`'\")]*)");

	/** A row of the table of panels: URL, root, columns. */
	private static final Pattern PANEL = Pattern
		.compile("\\| `http://localhost:8080(/[^`]*)` \\| `([^`]*)` \\| ((?:`[^`]*`(?:, )?)+) \\|");

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	private byte[] get(String path) {
		byte[] body = this.client.get()
			.uri(URI.create("http://localhost:%d%s".formatted(this.port, path)))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return (body != null) ? body : new byte[0];
	}

	static Stream<String> urls() throws IOException {
		return URL.matcher(Files.readString(DOCUMENT))
			.results()
			.map((url) -> url.group(1))
			.filter((path) -> !path.contains("failOn=not_listed,unknown"))
			.distinct();
	}

	@ParameterizedTest
	@MethodSource("urls")
	void everyAddressAnswers(String path) {
		String answer = new String(get(path), StandardCharsets.UTF_8);
		assertThat(answer.length()).isGreaterThan(50);
		if (path.contains("format=csv")) {
			assertThat(answer.lines()).hasSizeGreaterThan(path.contains("timeline") ? 3 : 90);
		}
	}

	@Test
	void everyPanelThatIsDescribedHasItsRows() throws IOException {
		List<MatchResult> panels = PANEL.matcher(Files.readString(DOCUMENT)).results().toList();
		assertThat(panels).hasSize(7).allSatisfy((panel) -> {
			List<String> columns = Stream.of(panel.group(3).split(", "))
				.map((column) -> column.replace("`", ""))
				.toList();
			assertRows(panel.group(1), panel.group(2), columns);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "pinned", "latest" })
	void everyPanelOfTheDashboardFileHasItsRows(String edition) throws IOException {
		JsonNode panels = JsonMapper.shared().readTree(GRAFANA.toFile()).path("panels");
		assertThat(panels).hasSize(8).allSatisfy((panel) -> {
			JsonNode target = panel.path("targets").get(0);
			String path = target.path("url").asString().replace("${catalog}", "").replace("${edition}", edition);
			List<String> columns = target.path("columns")
				.valueStream()
				.map((column) -> column.path("selector").asString())
				.toList();
			assertRows(path, target.path("root_selector").asString(), columns);
		});
	}

	private void assertRows(String path, String root, List<String> columns) {
		JsonNode rows = JsonMapper.shared().readTree(get(path)).at("/" + root.replace('.', '/'));
		assertThat(rows.isEmpty()).as(path).isFalse();
		List<JsonNode> all = rows.isArray() ? rows.valueStream().toList() : List.of(rows);
		assertThat(columns).isNotEmpty()
			.allSatisfy((column) -> assertThat(all).as("%s of %s", column, path)
				.anyMatch((row) -> !row.at("/" + column.replace('.', '/')).isMissingNode()));
	}

	@Test
	void pipelineStopsOnAVerdictThatItNames() {
		String path = "/api/v1/check?keyStore=managed_hsm&failOn=not_listed,unknown,ambiguous";
		assertThat(DOCUMENT).content().contains(path);
		for (String services : List.of("cosmos\naks\n", "cosmos\nbatch\n")) {
			this.client.post()
				.uri(path)
				.contentType(MediaType.TEXT_PLAIN)
				.body(services)
				.exchange()
				.expectStatus()
				.isEqualTo(services.contains("batch") ? 422 : 200);
		}
	}

}
