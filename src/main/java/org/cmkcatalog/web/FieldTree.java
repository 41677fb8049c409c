package org.cmkcatalog.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.table.RowFacts;
import org.cmkcatalog.table.WithoutRowFacts;
import org.jspecify.annotations.Nullable;
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
	 * items. The rows of a table also have what is true of each item.
	 */
	static FieldTree ofAnswer(ResolvableType answer, boolean isTable) {
		FieldTree whole = of(answer);
		FieldTree items = whole.fields.get(ITEMS);
		if (items == null) {
			return whole;
		}
		Map<String, FieldTree> fields = new LinkedHashMap<>(items.fields);
		if (isTable && !isWithoutRowFacts(answer)) {
			RowFacts.of(answer.toClass())
				.forEach((component) -> fields.putIfAbsent(component.getName(), of(type(answer, component))));
		}
		return new FieldTree(fields);
	}

	private static boolean isWithoutRowFacts(ResolvableType answer) {
		return Arrays.stream(answer.getGenerics())
			.anyMatch((item) -> item.toClass().isAnnotationPresent(WithoutRowFacts.class));
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
		return ofSteps(paths.stream().map(FieldTree::steps).toList());
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

	/** The names in a path. One that starts or ends with a dot has a blank name. */
	static List<String> steps(String path) {
		return List.of(path.split("\\.", -1));
	}

	boolean has(String path) {
		return find(steps(path)) != null;
	}

	private @Nullable FieldTree find(List<String> steps) {
		FieldTree found = this;
		for (int i = 0; found != null && i < steps.size(); i++) {
			found = found.fields.get(steps.get(i));
		}
		return found;
	}

	/**
	 * The fields that may be meant by a path that is unknown: all at the top, and those
	 * of the known field that it starts with.
	 */
	List<String> near(String path) {
		List<String> near = new ArrayList<>(this.fields.keySet());
		List<String> steps = steps(path);
		for (int length = steps.size() - 1; length > 0; length--) {
			FieldTree found = find(steps.subList(0, length));
			if (found != null && !found.fields.isEmpty()) {
				String start = String.join(".", steps.subList(0, length)) + ".";
				found.fields.keySet().forEach((name) -> near.add(start + name));
				break;
			}
		}
		return near;
	}

	/** The paths of the values in a field: its own if it is a value. */
	List<String> valuePaths(String path) {
		FieldTree found = Objects.requireNonNull(find(steps(path)));
		return found.fields.isEmpty() ? List.of(path)
				: found.fields.keySet().stream().flatMap((name) -> valuePaths(path + "." + name).stream()).toList();
	}

}
