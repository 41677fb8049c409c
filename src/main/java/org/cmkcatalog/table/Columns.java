package org.cmkcatalog.table;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of items. Programs get one column per fact, people the columns
 * that they read. A cell contains one value or several, each a text or a {@link Linked
 * link}. Immutable: each method that adds something returns new columns.
 *
 * @param <T> type of the items
 */
public final class Columns<T> {

	private final List<ValuedColumn<T>> columns;

	private final List<Function<T, ? extends Collection<String>>> notes;

	/** No columns. */
	public Columns() {
		this(List.of(), List.of());
	}

	private Columns(List<ValuedColumn<T>> columns, List<Function<T, ? extends Collection<String>>> notes) {
		this.columns = columns;
		this.notes = notes;
	}

	/**
	 * Adds a column for programs and people.
	 * @param name its name, the same as the field in JSON
	 * @param value reads its cell from an item
	 * @return these columns and the new one
	 */
	public Columns<T> add(String name, Function<T, ? extends @Nullable Object> value) {
		return add(Table.Column.inWords(name, true, true, false), value);
	}

	/**
	 * Adds a column for programs.
	 * @param name its name, the same as the field in JSON
	 * @param value reads its cell from an item
	 * @return these columns and the new one
	 */
	public Columns<T> addForPrograms(String name, Function<T, ? extends @Nullable Object> value) {
		return add(Table.Column.inWords(name, true, false, false), value);
	}

	/**
	 * Adds a column for people.
	 * @param name its name, the same as the field in JSON
	 * @param value reads its cell from an item
	 * @return these columns and the new one
	 */
	public Columns<T> addForPeople(String name, Function<T, ? extends @Nullable Object> value) {
		return add(Table.Column.inWords(name, false, true, false), value);
	}

	/**
	 * Adds a column for programs, and for people where there is room: not in a list at a
	 * terminal.
	 * @param name its name, the same as the field in JSON
	 * @param value reads its cell from an item
	 * @return these columns and the new one
	 */
	public Columns<T> addDetail(String name, Function<T, ? extends @Nullable Object> value) {
		return add(Table.Column.inWords(name, true, true, true), value);
	}

	/**
	 * Adds a column for people where there is room: not in a list at a terminal.
	 * @param name its name, the same as the field in JSON
	 * @param value reads its cell from an item
	 * @return these columns and the new one
	 */
	public Columns<T> addDetailForPeople(String name, Function<T, ? extends @Nullable Object> value) {
		return add(Table.Column.inWords(name, false, true, true), value);
	}

	private Columns<T> add(Table.Column column, Function<T, ? extends @Nullable Object> value) {
		return new Columns<>(and(this.columns, List.of(new ValuedColumn<>(column, value))), this.notes);
	}

	/**
	 * Adds lines below the table, which explain marks in its rows.
	 * @param lines reads the lines that an item needs
	 * @return these columns with the lines
	 */
	public Columns<T> note(Function<T, ? extends Collection<String>> lines) {
		return new Columns<>(this.columns, and(this.notes, List.of(lines)));
	}

	/**
	 * Adds the columns and notes of a part of each item.
	 * @param others the columns of the part
	 * @param part reads the part from an item; without it, the cells are blank
	 * @param <S> type of the part
	 * @return these columns and the others
	 */
	public <S> Columns<T> addAll(Columns<S> others, Function<T, @Nullable S> part) {
		Columns<T> all = note((item) -> {
			S found = part.apply(item);
			return (found != null) ? others.notes(found) : List.of();
		});
		for (ValuedColumn<S> column : others.columns) {
			all = all.add(column.column(), (item) -> {
				S found = part.apply(item);
				return (found != null) ? column.value().apply(found) : null;
			});
		}
		return all;
	}

	private static <E> List<E> and(List<E> some, List<? extends E> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	/**
	 * The lines that an item needs below the table.
	 * @param item the item
	 * @return its notes
	 */
	public List<String> notes(T item) {
		return this.notes.stream().<String>flatMap((note) -> note.apply(item).stream()).toList();
	}

	/**
	 * These columns without their notes.
	 * @return the columns
	 */
	public Columns<T> withoutNotes() {
		return new Columns<>(this.columns, List.of());
	}

	/**
	 * Makes a table of a list.
	 * @param items one row each
	 * @param closing lines that end the table
	 * @return the table
	 */
	public Table table(List<T> items, List<String> closing) {
		return table(items, closing, false);
	}

	/**
	 * Makes a table of one item.
	 * @param item the item
	 * @param closing lines that end the table
	 * @return the table
	 */
	public Table sheet(T item, List<String> closing) {
		return table(List.of(item), closing, true);
	}

	private Table table(List<T> items, List<String> closing, boolean isSheet) {
		return new Table(this.columns.stream().map(ValuedColumn::column).toList(),
				new LazyList<>(items, (item) -> this.columns.stream().map((column) -> column.cell(item)).toList()),
				new LazyList<>(items, this::notes), closing, isSheet);
	}

	/** A column and how to read its cell from an item. */
	private record ValuedColumn<T>(Table.Column column, Function<T, ? extends @Nullable Object> value) {

		Table.Cell cell(T item) {
			Object found = this.value.apply(item);
			Stream<?> values = (found instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(found);
			return new Table.Cell(values.map(Table.Value::of).toList());
		}

	}

}
