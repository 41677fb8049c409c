package org.cmkcatalog.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the items of a list stand in a table. A program gets every fact in a column of its
 * own, a person what fits on a screen. What stands in a column is text, or a collection
 * of texts.
 *
 * @param <T> what is listed
 */
public final class Columns<T> {

	/** Between the values of a cell that has several. */
	private static final String SEPARATOR = "; ";

	private final List<Table.Column> columns = new ArrayList<>();

	private final List<Function<T, ? extends @Nullable Object>> values = new ArrayList<>();

	/**
	 * Adds a column for everybody.
	 * @param name its name, that of the field of the JSON form
	 * @param value what stands in it
	 * @return these columns
	 */
	public Columns<T> add(String name, Function<T, ? extends @Nullable Object> value) {
		return add(new Table.Column(name, true, true), value);
	}

	/**
	 * Adds a column for programs.
	 * @param name its name, that of the field of the JSON form
	 * @param value what stands in it
	 * @return these columns
	 */
	public Columns<T> addForPrograms(String name, Function<T, ? extends @Nullable Object> value) {
		return add(new Table.Column(name, true, false), value);
	}

	/**
	 * Adds a column for people.
	 * @param name its name, that of the field of the JSON form
	 * @param value what stands in it
	 * @return these columns
	 */
	public Columns<T> addForPeople(String name, Function<T, ? extends @Nullable Object> value) {
		return add(new Table.Column(name, false, true), value);
	}

	/**
	 * Adds the columns of a part.
	 * @param others the part's columns
	 * @param part the part of an item; the columns stay blank where it is missing
	 * @param <S> type of the part
	 * @return these columns
	 */
	public <S> Columns<T> addAll(Columns<S> others, Function<T, @Nullable S> part) {
		for (int i = 0; i < others.columns.size(); i++) {
			Function<S, ? extends @Nullable Object> value = others.values.get(i);
			add(others.columns.get(i), (item) -> {
				S found = part.apply(item);
				return (found != null) ? value.apply(found) : null;
			});
		}
		return this;
	}

	private Columns<T> add(Table.Column column, Function<T, ? extends @Nullable Object> value) {
		this.columns.add(column);
		this.values.add(value);
		return this;
	}

	/**
	 * Makes a table.
	 * @param items a row each
	 * @param notes lines below the table
	 * @return the table
	 */
	public Table table(List<T> items, List<String> notes) {
		return new Table(List.copyOf(this.columns),
				items.stream()
					.map((item) -> this.values.stream().map((value) -> cell(value.apply(item))).toList())
					.toList(),
				notes);
	}

	private static String cell(@Nullable Object value) {
		return (value instanceof Collection<?> several)
				? several.stream().map(Objects::toString).collect(Collectors.joining(SEPARATOR))
				: Objects.toString(value, "");
	}

}
