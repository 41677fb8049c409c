package org.cmkcatalog.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

	/** The table for programs. */
	Table forPrograms() {
		return only(Column::isForPrograms);
	}

	/**
	 * The table for people.
	 * @return the table with the columns for people
	 */
	public Table forPeople() {
		return only(Column::isForPeople);
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
	 * @param isForPrograms whether programs get it
	 * @param isForPeople whether people get it
	 */
	public record Column(String name, boolean isForPrograms, boolean isForPeople) {

		private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

		/**
		 * The name in words, for people.
		 * @return for example "key vault"
		 */
		public String words() {
			String words = HUMP.matcher(this.name).replaceAll(" ");
			return words.equals(this.name) ? words : words.toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A cell.
	 *
	 * @param values one text, several or none
	 */
	public record Cell(List<String> values) {

		/**
		 * The values in one line.
		 * @return the values, separated by semicolons
		 */
		public String text() {
			return String.join("; ", this.values);
		}

	}

}
