package org.cmkcatalog.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Draws queries of a list at random from the contract: one to three of the filters and
 * orders whose values it names, and of the categories.
 */
final class DrawnFilters {

	/** Decide how the answer is written, and how long it is, and not what is in it. */
	private static final List<String> NO_FILTERS = List.of("facets", "format", "download");

	private final List<List<String>> choices = new ArrayList<>();

	private final Random random;

	/**
	 * Reads the contract.
	 * @param api the OpenAPI document
	 * @param path path of the list
	 * @param categories ids of categories
	 * @param random draws
	 */
	DrawnFilters(JsonNode api, String path, List<String> categories, Random random) {
		this.random = random;
		for (JsonNode parameter : api.path("paths").path(path).path("get").path("parameters")) {
			String name = parameter.path("name").asString();
			List<String> values = name.equals("category") ? categories : values(api, parameter.path("schema"));
			if (!NO_FILTERS.contains(name) && !values.isEmpty()) {
				this.choices.add(values.stream().map((value) -> "&%s=%s".formatted(name, value)).toList());
			}
		}
	}

	private static List<String> values(JsonNode api, JsonNode schema) {
		if (schema.path("type").asString("").equals("array")) {
			return values(api, schema.path("items"));
		}
		if (schema.path("type").asString("").equals("boolean")) {
			return List.of("true", "false");
		}
		String reference = schema.path("$ref").asString("");
		JsonNode named = reference.isEmpty() ? schema : api.at(reference.substring(1));
		return named.path("enum").valueStream().map(JsonNode::asString).toList();
	}

	List<String> draw(int count) {
		List<String> queries = new ArrayList<>();
		while (queries.size() < count) {
			List<List<String>> chosen = new ArrayList<>(this.choices);
			Collections.shuffle(chosen, this.random);
			queries.add(chosen.stream()
				.limit(1 + this.random.nextInt(3))
				.map((values) -> values.get(this.random.nextInt(values.size())))
				.collect(Collectors.joining()));
		}
		return queries;
	}

}
