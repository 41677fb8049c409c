package org.cmkcatalog.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import tools.jackson.core.JacksonException;

/**
 * Reads a table: exports of the portal, of Resource Graph, of PowerShell, of bills and of
 * recommendations. Columns are recognized by their names, wherever they stand. Rows of a
 * resource that was read already are left out.
 */
final class ResourceTable {

	/** More columns than any export has. */
	static final int MAX_COLUMNS = 500;

	/** More characters than the properties of a resource take in a cell. */
	static final int MAX_CELL = 1 << 18;

	private static final int MAX_ROW = 1 << 20;

	/** The first line has no more; it is read to find the separator. */
	private static final int MAX_LINE = 1 << 16;

	/** Titles and empty lines that older bills have above their header. */
	private static final int MAX_TITLES = 5;

	/** Blank, or the line below the header of a table for people. */
	private static final Pattern RULE = Pattern.compile("\\s*|-{2,}\\s*");

	private static final List<String> METERS = List.of("metercategory", "xskumetercategory");

	private final Notes notes = new Notes();

	private final AzureResources resources;

	private final Set<String> ids = new HashSet<>();

	ResourceTable(ResourceLimit limit) {
		this.resources = new AzureResources(this.notes, limit);
	}

	/** Reads the table. */
	Inventory read(BufferedReader text) throws IOException {
		char separator = separator(text);
		try (CsvReader<CsvRecord> rows = CsvReader.builder()
			.fieldSeparator(separator)
			.commentStrategy(CommentStrategy.NONE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.maxBufferSize(MAX_ROW)
			.build(CsvRecordHandler.builder()
				.maxFields(MAX_COLUMNS)
				.maxFieldSize(MAX_CELL)
				.maxRecordSize(MAX_ROW)
				.build(), text)) {
			rows(rows.iterator());
		}
		if (this.resources.count() == 0 && this.notes.untypedCount() > 0) {
			throw Unreadable.notAnInventory();
		}
		return new Inventory(InventoryFormat.RESOURCE_TABLE, this.resources.resources(), this.notes.sentences());
	}

	private void rows(Iterator<CsvRecord> rows) {
		List<String> columns = List.of();
		for (int i = 0; columns.isEmpty(); i++) {
			if (i == MAX_TITLES || !rows.hasNext()) {
				throw Unreadable.notAnInventory();
			}
			columns = columns(rows.next().getFields());
		}
		while (rows.hasNext()) {
			row(columns, rows.next().getFields());
		}
	}

	/**
	 * Finds what separates the cells, and skips a first line that is none of the table:
	 * {@code sep=;} of Excel and {@code #TYPE …} of PowerShell.
	 */
	private static char separator(BufferedReader text) throws IOException {
		String line = firstLine(text);
		String lower = line.toLowerCase(Locale.ROOT).replace("\"", "").strip();
		if (lower.startsWith("sep=") && lower.length() > 4) {
			skip(text, line);
			return lower.charAt(4);
		}
		if (lower.startsWith("sep=") || lower.startsWith("#type")) {
			skip(text, line);
			line = firstLine(text);
		}
		String header = line;
		return Stream.of(',', ';', '\t')
			.reduce((most, next) -> (count(header, next) > count(header, most)) ? next : most)
			.orElseThrow();
	}

	private static String firstLine(BufferedReader text) throws IOException {
		text.mark(MAX_LINE + 1);
		StringBuilder line = new StringBuilder();
		for (int next = text.read(); next >= 0 && next != '\n' && next != '\r'; next = text.read()) {
			if (line.length() == MAX_LINE) {
				throw Unreadable.notAnInventory();
			}
			line.append((char) next);
		}
		text.reset();
		return line.toString();
	}

	private static void skip(BufferedReader text, String line) throws IOException {
		text.skip(line.length());
		int next;
		do {
			text.mark(1);
			next = text.read();
		}
		while (next == '\r' || next == '\n');
		if (next >= 0) {
			text.reset();
		}
	}

	private static long count(String line, char separator) {
		return line.chars().filter((each) -> each == separator).count();
	}

	/** The columns that a row names; empty if none of them tells a type. */
	private static List<String> columns(List<String> header) {
		List<String> columns = header.stream().map(LeafPath::ofColumn).toList();
		Set<String> typed = new HashSet<>(columns);
		typed.retainAll(Stream.of(ResourceFacts.TYPES, ResourceFacts.IDS, METERS, List.of("resourcelink"))
			.flatMap(List::stream)
			.toList());
		return typed.isEmpty() ? List.of() : columns;
	}

	private void row(List<String> columns, List<String> cells) {
		if (cells.stream().allMatch((cell) -> RULE.matcher(cell).matches())) {
			return;
		}
		ResourceFacts facts = new ResourceFacts();
		for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
			cell(facts, columns.get(i), cells.get(i));
		}
		String id = facts.text(ResourceFacts.IDS);
		if (!id.isEmpty() && !this.ids.add(Families.key(id))) {
			return;
		}
		if (!this.resources.add(facts)) {
			withoutType(facts);
		}
	}

	private void withoutType(ResourceFacts facts) {
		String meter = facts.text(METERS);
		boolean isNamed = !(facts.text(ResourceFacts.IDS) + facts.text(ResourceFacts.NAMES)).isEmpty();
		if (!meter.isEmpty() && isNamed) {
			this.resources.addBilled(facts, meter);
		}
		else if (!meter.isEmpty()) {
			this.notes.unidentified();
		}
		else {
			this.notes.untyped();
		}
	}

	private static void cell(ResourceFacts facts, String path, String cell) {
		if (cell.startsWith("{") && facts.enters(path)) {
			try {
				JsonTokens.of(new StringReader(cell)).leaves(path, facts);
			}
			catch (JacksonException ex) {
				// A cell that was cut: what comes before the cut is read.
			}
		}
		else if (path.equals("sku") && !isSku(cell)) {
			facts.unknown(path);
		}
		else if (facts.wants(path)) {
			facts.leaf(path, cell);
		}
	}

	/** The portal has other text in the column of that name. */
	private static boolean isSku(String cell) {
		return cell.matches("[A-Za-z0-9_-]*(?:\\(No SLA\\)[\\w-]*)?");
	}

}
