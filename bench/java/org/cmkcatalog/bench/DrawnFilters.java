package org.cmkcatalog.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

/**
 * Draws queries of a list at random from the contract: one to three of the filters and
 * orders whose values it names, and of the categories.
 */
final class DrawnFilters {

	/** Decide how the answer is written, and how long it is, and not what is in it. */
	private static final List<String> NO_FILTERS = List.of("facets", "format", "download");

	private static final String SORT = "sort";

	private final Map<String, List<String>> choices = new TreeMap<>();

	private final List<String> words;

	private final Random random;

	/**
	 * Reads the contract.
	 * @param api the OpenAPI document
	 * @param path path of the list
	 * @param categories ids of categories
	 * @param words words to search
	 * @param random draws
	 */
	DrawnFilters(JsonNode api, String path, List<String> categories, List<String> words, Random random) {
		this.words = words;
		this.random = random;
		for (JsonNode parameter : api.path("paths").path(path).path("get").path("parameters")) {
			String name = parameter.path("name").asString();
			List<String> values = name.equals("category") ? categories : values(api, parameter.path("schema"));
			if (!NO_FILTERS.contains(name) && !values.isEmpty()) {
				this.choices.put(name, values);
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

	/** As many queries of a kind. */
	List<String> draw(Kind kind, int count) {
		return IntStream.range(0, count).mapToObj((i) -> draw(kind)).toList();
	}

	private String draw(Kind kind) {
		List<String> names = new ArrayList<>(this.choices.keySet());
		Collections.shuffle(names, this.random);
		names = new ArrayList<>(names.subList(0, 1 + this.random.nextInt(3)));
		String last = "";
		if (kind == Kind.SEARCH) {
			last = "&q=" + one(this.words);
		}
		else if (kind == Kind.TWO_SORT_KEYS) {
			names.remove(SORT);
			String first = one(sortKeys());
			String second = one(sortKeys().stream().filter((key) -> !bare(key).equals(bare(first))).toList());
			last = "&%s=%s,%s".formatted(SORT, first, second);
		}
		return names.stream()
			.map((name) -> "&%s=%s".formatted(name, one(this.choices.getOrDefault(name, List.of()))))
			.collect(Collectors.joining("", "", last));
	}

	/** Without the hyphen that reverses it. */
	private static String bare(String sortKey) {
		return sortKey.replaceFirst("^-", "");
	}

	private List<String> sortKeys() {
		return this.choices.getOrDefault(SORT, List.of());
	}

	private String one(List<String> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	/**
	 * What a query is made of, and how much longer a page of the largest catalog may
	 * take.
	 */
	enum Kind {

		/** One to three filters or a sort key, one value each. */
		FILTERS("", 2),

		/** The same, and a word to search. */
		SEARCH(", `q`", 5),

		/** The same filters, and two sort keys: more orders than a list remembers. */
		TWO_SORT_KEYS(", two sort keys", 2);

		private final String caption;

		private final double goal;

		Kind(String caption, double goal) {
			this.caption = caption;
			this.goal = goal;
		}

		String caption() {
			return this.caption;
		}

		double goal() {
			return this.goal;
		}

	}

}
