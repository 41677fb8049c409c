package org.cmkcatalog.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.table.LazyList;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields that a request wants of what an answer is about: of the answer or, if that
 * is a list, of each of its rows.
 *
 * @param wanted the fields, in the order of the request
 * @param columns the values in these fields
 */
record ChosenFields(FieldTree wanted, List<Column> columns) {

	static ChosenFields of(Collection<String> paths, FieldTree known) {
		return new ChosenFields(FieldTree.ofPaths(paths),
				paths.stream()
					.flatMap((path) -> known.valuePaths(path).stream())
					.distinct()
					.map((path) -> new Column(path, FieldTree.steps(path)))
					.toList());
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
		ObjectNode inEachRow = inEachRow(answer, json);
		List<JsonNode> rows = new LazyList<>(answer.items(), (item) -> row(json.valueToTree(item), inEachRow));
		Table table = new Table(
				this.columns.stream()
					.map((column) -> new Table.Column(column.path(), column.path(), true, true, false))
					.toList(),
				new LazyList<>(rows, (row) -> this.columns.stream().map((column) -> column.cell(row)).toList()),
				List.of(), whole.closing(), whole.isSheet());
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

	/** Of what is true of each item, what is wanted. */
	private ObjectNode inEachRow(Tabular answer, JsonMapper json) {
		ObjectNode facts = json.createObjectNode();
		answer.inEachRow().forEach((name, value) -> {
			if (value != null && this.wanted.fields().containsKey(name)) {
				facts.set(name, json.valueToTree(value));
			}
		});
		return facts;
	}

	private JsonNode row(ObjectNode item, ObjectNode inEachRow) {
		inEachRow.properties().forEach((fact) -> item.putIfAbsent(fact.getKey(), fact.getValue()));
		return this.wanted.of(item);
	}

	/**
	 * A value of each row.
	 *
	 * @param path its path
	 * @param steps the names in the path
	 */
	record Column(String path, List<String> steps) {

		Table.Cell cell(JsonNode row) {
			Stream<JsonNode> values = Stream.of(row);
			for (String name : this.steps) {
				values = values.flatMap(Column::elements).flatMap((node) -> node.optional(name).stream());
			}
			return new Table.Cell(values.flatMap(Column::elements)
				.filter((value) -> !value.isNull())
				.map((value) -> new Table.Value(value.asString(), null))
				.toList());
		}

		private static Stream<JsonNode> elements(JsonNode node) {
			return node.isArray() ? node.valueStream() : Stream.of(node);
		}

	}

}
