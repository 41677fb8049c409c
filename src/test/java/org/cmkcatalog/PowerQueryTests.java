package org.cmkcatalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The types that recipes for Power Query give to columns are those of all values of all
 * editions.
 */
@ServiceTest
class PowerQueryTests {

	/** A query of the document: the list, its numbers and its dates. */
	private static final Pattern QUERY = Pattern
		.compile("```powerquery\\nCatalog\\(\"(\\w+)\", \\[.*?], \\{(.*?)}, \\{(.*?)}\\)\\n```");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+");

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	/** Without numbers and dates; all others are counts. */
	private static final List<String> TEXTS_OF_TIMELINE = List.of("edition", "keyStores");

	@Autowired
	private RestTestClient client;

	private String get(String uri) {
		byte[] body = this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
	}

	/** The values of each column that are not blank, in every edition. */
	private Map<String, Set<String>> values(List<String> queries) {
		Map<String, Set<String>> values = new LinkedHashMap<>();
		for (String query : queries) {
			try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(get(query))) {
				rows.forEach((row) -> row.getFieldsAsMap().forEach((name, value) -> {
					Set<String> of = values.computeIfAbsent(name, (key) -> new LinkedHashSet<>());
					if (!value.isEmpty()) {
						of.add(value);
					}
				}));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return values;
	}

	private List<String> queries(String list) {
		List<String> queries = new ArrayList<>(List.of("/api/v1/%s?format=csv".formatted(list)));
		for (JsonNode edition : JsonMapper.shared().readTree(get("/api/v1/editions")).path("items")) {
			String id = edition.path("id").asString();
			queries.add(list.equals("changes") ? "/api/v1/changes?format=csv&from=2019-07-02&to=" + id
					: "/api/v1/%s?format=csv&edition=%s".formatted(list, id));
		}
		if (list.equals("changes")) {
			queries.add("/api/v1/changes?format=csv&from=2023-12-24&to=2025-12-24");
		}
		return queries;
	}

	private static List<String> names(String list) {
		return Stream.of(list.split(", "))
			.map((name) -> name.replace("\"", ""))
			.filter((name) -> !name.isEmpty())
			.toList();
	}

	@Test
	void typesOfColumnsAreThoseOfAllTheirValues() throws IOException {
		List<MatchResult> recipes = QUERY.matcher(Files.readString(Path.of("docs/dashboards.md"))).results().toList();
		assertThat(recipes).extracting((recipe) -> recipe.group(1)).containsExactly("services", "listings", "changes");
		for (MatchResult recipe : recipes) {
			List<String> numbers = names(recipe.group(2));
			List<String> dates = names(recipe.group(3));
			Map<String, Set<String>> values = values(queries(recipe.group(1)));
			assertThat(values.keySet()).as(recipe.group(1)).containsAll(numbers).containsAll(dates);
			values.forEach((name, all) -> {
				if (!all.isEmpty()) {
					assertThat(numbers.contains(name)).as("%s is a number", name)
						.isEqualTo(all.stream().allMatch(NUMBER.asMatchPredicate()));
					assertThat(dates.contains(name)).as("%s is a date", name)
						.isEqualTo(all.stream().allMatch(DATE.asMatchPredicate()));
				}
			});
			dates.forEach((name) -> assertThat(values.get(name)).as(name).isNotEmpty().allSatisfy(LocalDate::parse));
		}
	}

	@Test
	void everyColumnOfTheTimelineButTwoIsACount() throws IOException {
		assertThat(Path.of("docs/dashboards.md")).content()
			.contains("{\"%s\"}".formatted(String.join("\", \"", TEXTS_OF_TIMELINE)));
		values(List.of("/api/v1/timeline?format=csv"))
			.forEach((name, all) -> assertThat(all.stream().allMatch(NUMBER.asMatchPredicate())).as(name)
				.isNotEqualTo(TEXTS_OF_TIMELINE.contains(name)));
	}

	/** Splitting at the separator gives the labels of exactly the categories. */
	@Test
	void labelsOfCategoriesAreBesideTheirIds() {
		Map<String, String> labels = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(get("/api/v1/categories?edition=latest"))
			.path("items")
			.forEach((category) -> labels.put(category.path("id").asString(), category.path("name").asString()));
		for (String list : List.of("services?edition=latest", "changes?to=latest")) {
			try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
				.ofNamedCsvRecord(get("/api/v1/" + list + "&format=csv"))) {
				rows.forEach((row) -> {
					List<String> ids = List.of(row.getField("categories").split("; "));
					List<String> names = List.of(row.getField("categoryNames").split("; "));
					assertThat(names).hasSameSizeAs(ids);
					for (int i = 0; i < ids.size(); i++) {
						assertThat(names.get(i)).isEqualToIgnoringCase(labels.getOrDefault(ids.get(i), names.get(i)));
					}
				});
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
