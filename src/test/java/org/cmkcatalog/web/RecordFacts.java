package org.cmkcatalog.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/** The values in a record by their paths in JSON, and the record with one replaced. */
final class RecordFacts {

	private final Map<String, Fact> facts = new LinkedHashMap<>();

	private RecordFacts() {
	}

	/**
	 * One fact for each path. Of a list of items, a fact is in a list of that item only.
	 */
	static Map<String, Fact> of(Record answer) {
		RecordFacts all = new RecordFacts();
		all.addComponents("", answer, (changed) -> changed);
		return all.facts;
	}

	private void addComponents(String path, Object owner, UnaryOperator<Object> rebuilt) {
		for (RecordComponent component : owner.getClass().getRecordComponents()) {
			if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
				boolean isUnwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
				add(isUnwrapped ? path : path + "." + component.getName(), read(component, owner),
						(changed) -> rebuilt.apply(with(owner, component, changed)));
			}
		}
	}

	private void add(String path, @Nullable Object value, UnaryOperator<Object> rebuilt) {
		if (value instanceof Collection<?> several) {
			List<?> elements = List.copyOf(several);
			for (int i = 0; i < elements.size(); i++) {
				int index = i;
				add(path, elements.get(i), (changed) -> rebuilt
					.apply(path.equals(".items") ? List.of(changed) : with(elements, index, changed)));
			}
		}
		else if (value instanceof Record) {
			addComponents(path, value, rebuilt);
		}
		else if (value != null) {
			this.facts.computeIfAbsent(path.replaceFirst("^\\.(items\\.)?", ""), (name) -> new Fact(value, rebuilt));
		}
	}

	private static @Nullable Object read(RecordComponent component, Object owner) {
		ReflectionUtils.makeAccessible(component.getAccessor());
		return ReflectionUtils.invokeMethod(component.getAccessor(), owner);
	}

	private static List<Object> with(List<?> elements, int index, Object changed) {
		List<Object> copy = new ArrayList<>(elements);
		copy.set(index, changed);
		return copy;
	}

	private static Object with(Object owner, RecordComponent changed, Object to) {
		RecordComponent[] components = owner.getClass().getRecordComponents();
		try {
			Constructor<?> constructor = owner.getClass()
				.getDeclaredConstructor(
						Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			ReflectionUtils.makeAccessible(constructor);
			return constructor.newInstance(Arrays.stream(components)
				.map((component) -> component.getName().equals(changed.getName()) ? to : read(component, owner))
				.toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A value somewhere in an answer.
	 *
	 * @param value the value
	 * @param rebuilt the answer with another value in its place
	 */
	record Fact(Object value, UnaryOperator<Object> rebuilt) {

		/** A value of the same type that occurs nowhere else, as far as there is one. */
		Object other() {
			if (this.value instanceof String) {
				return "quixotic";
			}
			if (this.value instanceof Integer) {
				return 987654;
			}
			if (this.value instanceof Long) {
				return 987654L;
			}
			if (this.value instanceof Double) {
				return 0.98765;
			}
			if (this.value instanceof Boolean flag) {
				return !flag;
			}
			if (this.value instanceof LocalDate) {
				return LocalDate.of(1987, 6, 5);
			}
			return Stream.of(((Enum<?>) this.value).getDeclaringClass().getEnumConstants())
				.filter((constant) -> constant != this.value)
				.findFirst()
				.orElseThrow();
		}

		Tabular answerWith(Object other) {
			return (Tabular) this.rebuilt.apply(other);
		}

	}

}
