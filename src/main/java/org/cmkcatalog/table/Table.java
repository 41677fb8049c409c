package org.cmkcatalog.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * An answer as a table.
 *
 * @param columns its columns
 * @param rows the cells of each row
 * @param rowNotes lines below the table that each row needs
 * @param closing lines that end it
 * @param isSheet whether it shows one item, with one line per column for people
 */
public record Table(List<Column> columns, List<List<Cell>> rows, List<List<String>> rowNotes, List<String> closing,
		boolean isSheet) {

	/**
	 * The table for programs.
	 * @return the table with all columns for programs
	 */
	public Table forPrograms() {
		return only(Column::isForPrograms);
	}

	/**
	 * The table for people who have room: in Markdown or on a page.
	 * @return the table with all columns for people
	 */
	public Table forPeople() {
		return only(Column::isForPeople);
	}

	/**
	 * The table for a terminal.
	 * @return the table without the details, unless it shows one item
	 */
	public Table forTerminal() {
		return only((column) -> column.isForPeople() && (this.isSheet || !column.isDetail()));
	}

	/**
	 * The lines below the table.
	 * @return the lines, each once
	 */
	public List<String> notes() {
		Set<String> lines = new LinkedHashSet<>();
		this.rowNotes.forEach(lines::addAll);
		lines.addAll(this.closing);
		return List.copyOf(lines);
	}

	private Table only(Predicate<Column> wanted) {
		int[] kept = IntStream.range(0, this.columns.size())
			.filter((column) -> wanted.test(this.columns.get(column)))
			.toArray();
		return new Table(IntStream.of(kept).mapToObj(this.columns::get).toList(),
				new LazyList<>(this.rows, (row) -> IntStream.of(kept).mapToObj(row::get).toList()), this.rowNotes,
				this.closing, this.isSheet);
	}

	/**
	 * A column.
	 *
	 * @param name its name, the same as the field in JSON
	 * @param title its name for people, for example "key vault"
	 * @param isForPrograms whether programs get it
	 * @param isForPeople whether people get it
	 * @param isDetail whether a list at a terminal leaves it out
	 */
	public record Column(String name, String title, boolean isForPrograms, boolean isForPeople, boolean isDetail) {

		private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

		/** A column whose title is its name in words. */
		static Column inWords(String name, boolean isForPrograms, boolean isForPeople, boolean isDetail) {
			String words = HUMP.matcher(name).replaceAll(" ");
			return new Column(name, words.equals(name) ? words : words.toLowerCase(Locale.ROOT), isForPrograms,
					isForPeople, isDetail);
		}

	}

	/**
	 * A cell.
	 *
	 * @param values one value, several or none
	 */
	public record Cell(List<Value> values) {

		/** A cell of one value, or none. */
		static Cell of(@Nullable Object value) {
			return new Cell((value != null) ? List.of(Value.of(value)) : List.of());
		}

		/**
		 * The values in one line.
		 * @param form writes a value
		 * @return the values, separated by semicolons
		 */
		public String joined(Function<Value, String> form) {
			return this.values.stream().map(form).collect(Collectors.joining("; "));
		}

	}

	/**
	 * A value in a cell.
	 *
	 * @param text the value as text, of a link its title
	 * @param url where it leads if it is a link
	 */
	public record Value(String text, @Nullable String url) {

		static Value of(Object value) {
			return (value instanceof Linked link) ? new Value(link.title(), link.url())
					: new Value(value.toString(), null);
		}

		/**
		 * The value for programs.
		 * @return the URL of a link, otherwise the text
		 */
		public String forPrograms() {
			return (this.url != null) ? this.url : this.text;
		}

		/** Text with the URL of a link, if that is not its title. */
		String withUrl() {
			return (this.url == null || this.url.equals(this.text)) ? this.text
					: "%s <%s>".formatted(this.text, this.url);
		}

	}

}
