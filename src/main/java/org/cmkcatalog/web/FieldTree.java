package org.cmkcatalog.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.ResolvableType;

/**
 * The fields of an object in JSON, with theirs, as its record declares them. A list is as
 * its items.
 *
 * @param fields the fields by name; none if it is a value
 */
record FieldTree(Map<String, FieldTree> fields) {

	private static final String ITEMS = "items";

	/**
	 * The fields of what an answer is about: of the answer or, if that is a list, of its
	 * items and of what is true of each.
	 */
	static FieldTree ofAnswer(ResolvableType answer) {
		FieldTree whole = of(answer);
		FieldTree items = whole.fields.get(ITEMS);
		if (items == null) {
			return whole;
		}
		Map<String, FieldTree> fields = new LinkedHashMap<>(items.fields);
		RowFacts.of(answer.toClass())
			.forEach((component) -> fields.putIfAbsent(component.getName(), of(type(answer, component))));
		return new FieldTree(fields);
	}

	private static FieldTree of(ResolvableType type) {
		ResolvableType several = type.asCollection();
		if (several != ResolvableType.NONE) {
			return of(several.getGeneric());
		}
		Map<String, FieldTree> fields = new LinkedHashMap<>();
		if (type.toClass().isRecord()) {
			for (RecordComponent component : type.toClass().getRecordComponents()) {
				FieldTree tree = of(type(type, component));
				if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
					fields.putAll(tree.fields);
				}
				else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
					fields.put(component.getName(), tree);
				}
			}
		}
		return new FieldTree(fields);
	}

	private static ResolvableType type(ResolvableType owner, RecordComponent component) {
		return ResolvableType.forType(component.getGenericType(), owner);
	}

	/** The fields with these paths, each with all of its own; first named, first. */
	static FieldTree ofPaths(Collection<String> paths) {
		return ofSteps(paths.stream().map((path) -> List.of(path.split("\\."))).toList());
	}

	private static FieldTree ofSteps(List<List<String>> paths) {
		Map<String, FieldTree> fields = new LinkedHashMap<>();
		if (paths.stream().noneMatch(List::isEmpty)) {
			Map<String, List<List<String>>> deeper = new LinkedHashMap<>();
			paths.forEach((path) -> deeper.computeIfAbsent(path.get(0), (name) -> new ArrayList<>())
				.add(path.subList(1, path.size())));
			deeper.forEach((name, steps) -> fields.put(name, ofSteps(steps)));
		}
		return new FieldTree(fields);
	}

	/** What a node has of these fields; all of it if there are none. */
	JsonNode of(JsonNode node) {
		if (node instanceof ArrayNode several && !this.fields.isEmpty()) {
			ArrayNode kept = several.arrayNode();
			several.forEach((element) -> kept.add(of(element)));
			return kept;
		}
		if (node instanceof ObjectNode object && !this.fields.isEmpty()) {
			ObjectNode kept = object.objectNode();
			this.fields.forEach((name, tree) -> {
				if (object.has(name)) {
					kept.set(name, tree.of(object.get(name)));
				}
			});
			return kept;
		}
		return node;
	}

	/** The paths of all fields, at any depth, for example {@code keyVault.support}. */
	List<String> paths() {
		return this.fields.entrySet().stream().flatMap((field) -> {
			Stream<String> deeper = field.getValue().paths().stream().map((path) -> field.getKey() + "." + path);
			return Stream.concat(Stream.of(field.getKey()), deeper);
		}).toList();
	}

	/** The paths of the values in a field: its own if it is a value. */
	List<String> valuePaths(String path) {
		FieldTree tree = this;
		for (String name : path.split("\\.")) {
			tree = Objects.requireNonNull(tree.fields.get(name));
		}
		FieldTree found = tree;
		return found.fields.isEmpty() ? List.of(path)
				: found.fields.keySet()
					.stream()
					.flatMap((name) -> found.valuePaths(name).stream().map((deeper) -> path + "." + deeper))
					.toList();
	}

}
