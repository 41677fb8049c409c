package org.cmkcatalog.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How the items of a list stand in a table. A program gets every fact in a column of its
 * own, a person what fits on a screen. What stands in a column is text, or a collection
 * of texts.
 *
 * @param <T> what is listed
 */
public final class Columns<T> {

	private final List<Table.Column> columns = new ArrayList<>();

	private final List<Function<T, ? extends @Nullable Object>> values = new ArrayList<>();

	private final List<Function<T, ? extends Collection<String>>> notes = new ArrayList<>();

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
	 * Adds lines below the table: what marks in a row mean. The same line of several rows
	 * stands there once.
	 * @param lines the lines that a row needs
	 * @return these columns
	 */
	public Columns<T> note(Function<T, ? extends Collection<String>> lines) {
		this.notes.add(lines);
		return this;
	}

	/**
	 * Adds the columns and notes of a part.
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
		others.notes.forEach((lines) -> note((item) -> {
			S found = part.apply(item);
			return (found != null) ? lines.apply(found) : List.of();
		}));
		return this;
	}

	private Columns<T> add(Table.Column column, Function<T, ? extends @Nullable Object> value) {
		this.columns.add(column);
		this.values.add(value);
		return this;
	}

	/**
	 * The lines that a row needs below the table.
	 * @param item the row
	 * @return its notes
	 */
	public List<String> notes(T item) {
		return this.notes.stream().flatMap((note) -> note.apply(item).stream()).map(String::valueOf).toList();
	}

	/**
	 * These columns without their notes.
	 * @return other columns
	 */
	public Columns<T> withoutNotes() {
		Columns<T> others = new Columns<>();
		others.columns.addAll(this.columns);
		others.values.addAll(this.values);
		return others;
	}

	/**
	 * Makes a table of a list.
	 * @param items a row each
	 * @param closing lines that end it
	 * @return the table
	 */
	public Table table(List<T> items, List<String> closing) {
		return table(items, closing, false);
	}

	/**
	 * Makes a table of one item.
	 * @param item the item
	 * @param closing lines that end it
	 * @return the table
	 */
	public Table sheet(T item, List<String> closing) {
		return table(List.of(item), closing, true);
	}

	private Table table(List<T> items, List<String> closing, boolean isSheet) {
		return new Table(List.copyOf(this.columns), ListInParts.map(items, this::cells),
				ListInParts.map(items, this::notes), closing, isSheet);
	}

	private List<Table.Cell> cells(T item) {
		return this.values.stream().map((value) -> cell(value.apply(item))).toList();
	}

	private static Table.Cell cell(@Nullable Object value) {
		Stream<?> values = (value instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(value);
		return new Table.Cell(values.map(Object::toString).toList());
	}

}
