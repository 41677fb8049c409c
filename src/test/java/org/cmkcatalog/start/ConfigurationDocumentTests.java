package org.cmkcatalog.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document of the settings says what the program does, and no document names a
 * setting that does not exist. After an intended change,
 * {@code ./mvnw test -Dtest=ConfigurationDocumentTests -Dgolden=write} writes its tables
 * anew.
 */
class ConfigurationDocumentTests {

	private static final Path DOCUMENT = Path.of("docs/configuration.md");

	private static final Pattern TABLE = Pattern.compile("(<!-- settings of (.*?) -->\n).*?(<!-- end -->)",
			Pattern.DOTALL);

	private static final Pattern NAME = Pattern
		.compile("(?<![\\w./-])(cmk\\.catalog|spring|server|management|logging|springdoc)(\\.[a-z][a-z0-9-]*)+");

	private static final Pattern PROGRAM = Pattern
		.compile("```(?:go|java|kotlin|php|ruby|typescript|csharp|python)\n.*?```", Pattern.DOTALL);

	private static final Pattern VARIABLE = Pattern
		.compile("(?<![\\w])(CMK_CATALOG|SPRING|SERVER|MANAGEMENT|LOGGING|SPRINGDOC)(_[A-Z0-9]+)+");

	private static final Map<String, String> TYPES = Map.of("DataSize", "size", "Set", "list", "Long", "number",
			"Duration", "duration", "Boolean", "boolean", "Integer", "number", "String", "text", "LocalDate", "date",
			"InetAddress", "address");

	private final Map<String, JsonNode> metadata = SettingsMetadata.read();

	private final PropertySource<?> ourValues = new YamlPropertySourceLoader()
		.load("application", new ClassPathResource("application.yaml"))
		.get(0);

	ConfigurationDocumentTests() throws IOException {
	}

	@Test
	void documentListsAllSettingsAsTheyAre() throws IOException {
		Map<String, String> chosen = chosen();
		assertThat(this.metadata).containsKeys(chosen.keySet().toArray(String[]::new));
		String document = Files.readString(DOCUMENT);
		String written = TABLE.matcher(document)
			.replaceAll((part) -> Matcher.quoteReplacement(
					part.group(1) + table(part.group(2).equals("this program") ? ours() : chosen) + part.group(3)));
		if ("write".equals(System.getProperty("golden"))) {
			Files.writeString(DOCUMENT, written);
		}
		assertThat(TABLE.matcher(document).results()).hasSize(2);
		assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
	}

	private Map<String, String> ours() {
		Map<String, String> ours = new LinkedHashMap<>();
		this.metadata.forEach((name, setting) -> {
			if (name.startsWith("cmk.")) {
				ours.put(name, setting.path("description").asString(""));
			}
		});
		return ours;
	}

	/**
	 * Settings of Spring Boot that operators need, with its words unless ours are given.
	 */
	private Map<String, String> chosen() throws IOException {
		Map<String, String> chosen = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of("src/test/resources/configuration/spring-settings.txt"))) {
			String[] parts = line.split(" \\| ", 2);
			chosen.put(parts[0], (parts.length > 1) ? parts[1] : setting(parts[0]).path("description").asString(""));
		}
		return chosen;
	}

	@Test
	void settingsOfThisProgramHaveADescription() {
		assertThat(ours()).containsKeys("cmk.catalog.edition", "cmk.catalog.database-wait", "cmk.catalog.training")
			.allSatisfy((name, description) -> assertThat(description).isNotBlank());
	}

	@Test
	void documentsNameOnlySettingsThatExist() throws IOException {
		Set<String> unknown = new TreeSet<>();
		for (Path document : documents()) {
			// a program's text has names of its own
			String text = PROGRAM.matcher(Files.readString(document)).replaceAll("");
			unknown(text, NAME, this::isKnown).forEach((name) -> unknown.add(document + ": " + name));
			unknown(text, VARIABLE, this::isKnownVariable).forEach((name) -> unknown.add(document + ": " + name));
		}
		assertThat(unknown).isEmpty();
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> docs = Files.list(Path.of("docs"))) {
			return Stream.concat(docs.filter((file) -> file.toString().endsWith(".md")),
					Stream
						.of("README.md", "SECURITY.md", "CONTRIBUTING.md", "deploy/README.md", "seed-data/README.md",
								"Dockerfile", "bin/prepare")
						.map(Path::of))
				.toList();
		}
	}

	private static Stream<String> unknown(String text, Pattern pattern, Predicate<String> isKnown) {
		return pattern.matcher(text).results().map(MatchResult::group).filter(isKnown.negate());
	}

	/** A setting, the beginning of some, or an entry of one that is a map. */
	private boolean isKnown(String name) {
		return this.metadata.entrySet()
			.stream()
			.anyMatch((setting) -> (setting.getKey() + ".").startsWith(name + ".")
					|| (name.startsWith(setting.getKey() + ".")
							&& setting.getValue().path("type").asString().startsWith("java.util.Map")));
	}

	private boolean isKnownVariable(String variable) {
		String letters = variable.replace("_", "").toLowerCase(Locale.ROOT);
		return this.metadata.keySet().stream().anyMatch((name) -> name.replaceAll("[.-]", "").equals(letters));
	}

	private JsonNode setting(String name) {
		return Objects.requireNonNull(this.metadata.get(name));
	}

	private String table(Map<String, String> meanings) {
		StringBuilder table = new StringBuilder("| name | type | default | meaning |\n|---|---|---|---|\n");
		for (String name : meanings.keySet()) {
			JsonNode setting = setting(name);
			table.append("| `%s` | %s | %s | %s |\n".formatted(name, type(setting), defaultValue(setting),
					sentence(meanings.getOrDefault(name, ""))));
		}
		return table.toString();
	}

	private static String type(JsonNode setting) {
		String type = setting.path("type").asString("").replaceAll("<.*", "");
		Class<?> resolved = ClassUtils.resolveClassName(type, null);
		if (resolved.isEnum()) {
			return Arrays.stream(resolved.getEnumConstants())
				.map((value) -> "`%s`".formatted(value.toString().toLowerCase(Locale.ROOT).replace('_', '-')))
				.collect(Collectors.joining(", "));
		}
		String name = resolved.getSimpleName();
		return TYPES.getOrDefault(name, name.toLowerCase(Locale.ROOT));
	}

	/** What holds if nothing is set: our own file comes before the library. */
	private String defaultValue(JsonNode setting) {
		Object ours = this.ourValues.getProperty(setting.path("name").asString());
		JsonNode given = setting.path("defaultValue");
		String value = (ours != null) ? ours.toString() : given.isMissingNode() ? "" : given.toString();
		return value.isEmpty() ? "" : "`%s`".formatted(value.replaceAll("[\\[\\]\"]", "").replaceAll(", *", ", "));
	}

	/** A description of the metadata, which may contain Javadoc or more than one line. */
	private static String sentence(String description) {
		String text = description.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ").replace("|", "\\|");
		String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
		return capital.endsWith(".") ? capital : capital + ".";
	}

}
