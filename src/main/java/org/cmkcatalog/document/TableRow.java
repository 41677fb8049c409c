package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a table, split at its pipes into cells without outer blanks. */
record TableRow(List<String> cells) {

	private static final Pattern BOLD = Pattern.compile("\\*\\*(?<name>.+)\\*\\*");

	private static final Pattern DELIMITER_CELL = Pattern.compile(":?-+:?");

	/** Whether a line is a row: it starts with a pipe. */
	static boolean isRow(String line) {
		return line.stripLeading().startsWith("|");
	}

	/** Splits a line at its pipes. As in GFM, an escaped pipe is part of the text. */
	static TableRow of(String line) {
		String row = CellText.stripped(line);
		List<String> cells = new ArrayList<>();
		int start = row.startsWith("|") ? 1 : 0;
		for (int i = start; i < row.length(); i++) {
			if (row.charAt(i) == '\\') {
				i++;
			}
			else if (row.charAt(i) == '|') {
				cells.add(CellText.stripped(row.substring(start, i)));
				start = i + 1;
			}
		}
		if (start < row.length()) {
			cells.add(CellText.stripped(row.substring(start)));
		}
		return new TableRow(cells);
	}

	/** Adds cells to a category row with only its name; drops surplus blank ones. */
	TableRow filledTo(TableColumns columns) {
		List<String> filled = new ArrayList<>(this.cells);
		if (filled.size() == 1 && category(columns).isPresent()) {
			filled.addAll(Collections.nCopies(columns.size() - 1, ""));
		}
		while (filled.size() > columns.size() && filled.get(filled.size() - 1).isEmpty()) {
			filled.remove(filled.size() - 1);
		}
		return new TableRow(filled);
	}

	/**
	 * The name that a bold cell, alone or in the column of names, gives to a category.
	 */
	Optional<String> category(TableColumns columns) {
		int column = columns.service();
		List<String> filled = this.cells.stream().filter((cell) -> !cell.isEmpty()).toList();
		String only = (filled.size() == 1) ? filled.get(0) : "";
		Matcher bold = BOLD.matcher((column < this.cells.size() && only.isEmpty()) ? this.cells.get(column) : only);
		return bold.matches() ? Optional.of(bold.group("name")) : Optional.empty();
	}

	/** Whether all cells but that of the category are blank. */
	boolean isOnlyCategory() {
		return this.cells.stream().filter((cell) -> !cell.isEmpty()).count() == 1;
	}

	/** The number of cells of a delimiter row, or 0 for any other row. */
	int delimiters() {
		List<String> filled = this.cells.stream().filter((cell) -> !cell.isEmpty()).toList();
		return filled.stream().allMatch(DELIMITER_CELL.asMatchPredicate()) ? filled.size() : 0;
	}

}
