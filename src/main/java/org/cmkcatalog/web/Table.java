package org.cmkcatalog.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A list as a table.
 *
 * @param columns its columns
 * @param rows the cells of each row
 * @param notes lines below the table
 */
public record Table(List<Column> columns, List<List<String>> rows, List<String> notes) {

	/** The table as a program reads it. */
	Table forPrograms() {
		return only(Column::isForPrograms);
	}

	/** The table as a person reads it. */
	Table forPeople() {
		return only(Column::isForPeople);
	}

	private Table only(Predicate<Column> wanted) {
		int[] kept = IntStream.range(0, this.columns.size())
			.filter((column) -> wanted.test(this.columns.get(column)))
			.toArray();
		return new Table(IntStream.of(kept).mapToObj(this.columns::get).toList(),
				this.rows.stream().map((row) -> IntStream.of(kept).mapToObj(row::get).toList()).toList(), this.notes);
	}

	/**
	 * A column.
	 *
	 * @param name its name, that of the field of the JSON form
	 * @param isForPrograms whether a program wants it
	 * @param isForPeople whether a person wants it
	 */
	record Column(String name, boolean isForPrograms, boolean isForPeople) {

		/** The name in words: "key vault". */
		String words() {
			return this.name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		}

	}

}
