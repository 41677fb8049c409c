package org.cmkcatalog.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that a request wants of what an answer is about: of the answer or, if that
 * is a list, of each of its items.
 *
 * @param wanted the fields, in the order of the request
 * @param columns the paths of the values in these fields
 */
record ChosenFields(FieldTree wanted, List<String> columns) {

	static ChosenFields of(Collection<String> paths, FieldTree known) {
		return new ChosenFields(FieldTree.ofPaths(paths),
				paths.stream().flatMap((path) -> known.valuePaths(path).stream()).distinct().toList());
	}

	/** The answer in JSON, with only these fields. */
	JsonNode json(Tabular answer, JsonMapper json) {
		ObjectNode whole = json.valueToTree(answer);
		if (Tabular.isOneItem(answer)) {
			return this.wanted.of(whole);
		}
		// what is true of each item stays beside the items
		whole.replace("items", this.wanted.of(whole.get("items")));
		return whole;
	}

	/** The answer as a table with a column for each of these values. */
	Tabular table(Tabular answer, JsonMapper json) {
		Table whole = answer.table();
		List<JsonNode> rows = rows(answer, json);
		Table table = new Table(
				this.columns.stream().map((path) -> new Table.Column(path, path, true, true, false)).toList(),
				new LazyList<>(rows, (row) -> this.columns.stream().map((path) -> cell(row, path)).toList()), List.of(),
				whole.closing(), whole.isSheet());
		return new Tabular() {

			@Override
			public List<?> items() {
				return rows;
			}

			@Override
			public Table table() {
				return table;
			}

		};
	}

	private List<JsonNode> rows(Tabular answer, JsonMapper json) {
		ObjectNode inEachRow = json.valueToTree(answer.inEachRow());
		return new LazyList<>(answer.items(), (item) -> {
			ObjectNode row = json.valueToTree(item);
			inEachRow.properties().forEach((fact) -> row.putIfAbsent(fact.getKey(), fact.getValue()));
			return this.wanted.of(row);
		});
	}

	private static Table.Cell cell(JsonNode row, String path) {
		Stream<JsonNode> values = Stream.of(row);
		for (String name : path.split("\\.")) {
			values = values.flatMap(ChosenFields::elements).flatMap((node) -> node.optional(name).stream());
		}
		return new Table.Cell(values.flatMap(ChosenFields::elements)
			.filter((value) -> !value.isNull())
			.map((value) -> new Table.Value(value.asString(), null))
			.toList());
	}

	private static Stream<JsonNode> elements(JsonNode node) {
		return node.isArray() ? node.valueStream() : Stream.of(node);
	}

}
