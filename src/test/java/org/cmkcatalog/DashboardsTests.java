package org.cmkcatalog;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
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

	/** The field of a row in a link. */
	private static final Pattern FIELD = Pattern.compile("__data\\.fields\\.(\\w+)");

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
		JsonNode dashboard = JsonMapper.shared().readTree(GRAFANA.toFile());
		assertThat(dashboard.path("panels")).hasSize(8).allSatisfy((panel) -> {
			JsonNode target = panel.path("targets").get(0);
			String path = target.path("url")
				.asString()
				.replace("${catalog}", "")
				.replace("${edition}", edition)
				.replace("${since}", variable(dashboard, "since").at("/current/value").asString());
			List<String> columns = target.path("columns")
				.valueStream()
				.map((column) -> column.path("selector").asString())
				.toList();
			assertRows(path, target.path("root_selector").asString(), columns);
		});
	}

	private void assertRows(String path, String root, List<String> columns) {
		JsonNode rows = JsonMapper.shared()
			.readTree(get(path))
			.at("/" + root.replaceAll("\\[(\\d+)]", ".$1").replace('.', '/'));
		assertThat(rows.isEmpty()).as(path).isFalse();
		List<JsonNode> all = rows.isArray() ? rows.valueStream().toList() : List.of(rows);
		assertThat(columns).isNotEmpty()
			.allSatisfy((column) -> assertThat(all).as("%s of %s", column, path)
				.anyMatch((row) -> !row.at("/" + column.replace('.', '/')).isMissingNode()));
	}

	private static JsonNode variable(JsonNode dashboard, String name) {
		return dashboard.at("/templating/list")
			.valueStream()
			.filter((variable) -> variable.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void dashboardTakesTheDataSourceThatIsProvided() throws IOException {
		JsonNode dashboard = JsonMapper.shared().readTree(GRAFANA.toFile());
		String type = variable(dashboard, "datasource").path("query").asString();
		assertThat(dashboard.findValues("datasource")).hasSizeGreaterThan(10).allSatisfy((source) -> {
			assertThat(source.path("type").asString()).isEqualTo(type);
			assertThat(source.path("uid").asString()).isEqualTo("${datasource}");
		});
		assertThat(provided("datasources", "datasources")).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("type", type);
		assertThat(provided("dashboards", "providers")).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("type", "file")
			.extractingByKey("options", InstanceOfAssertFactories.MAP)
			.extractingByKey("path", InstanceOfAssertFactories.STRING)
			.satisfies(
					(folder) -> assertThat(DOCUMENT).content().contains("> " + folder + "/" + GRAFANA.getFileName()));
	}

	private static List<?> provided(String folder, String key) throws IOException {
		Path file = Path.of("deploy/grafana/provisioning", folder, "cmk-catalog.yaml");
		Map<String, Object> yaml = new Yaml().load(Files.readString(file));
		assertThat(yaml).containsEntry("apiVersion", 1);
		return (List<?>) Objects.requireNonNull(yaml.get(key));
	}

	@Test
	void linksOfTheDashboardAreOfColumnsThatItHas() throws IOException {
		JsonNode dashboard = JsonMapper.shared().readTree(GRAFANA.toFile());
		int links = 0;
		for (JsonNode panel : dashboard.path("panels")) {
			List<String> columns = panel.findValues("text").stream().map(JsonNode::asString).toList();
			for (JsonNode override : panel.at("/fieldConfig/overrides")) {
				assertThat(columns).contains(override.at("/matcher/options").asString());
				for (String url : override.findValues("url").stream().map(JsonNode::asString).toList()) {
					links++;
					FIELD.matcher(url).results().forEach((field) -> assertThat(columns).contains(field.group(1)));
					assertThat(url).matches("\\$\\{(catalog}/services/.*|__value\\.raw})");
				}
			}
		}
		assertThat(links).isEqualTo(3);
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
