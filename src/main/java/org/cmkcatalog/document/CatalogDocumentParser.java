package org.cmkcatalog.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document: front matter, tables and footnotes. It accepts many table shapes but
 * only known words. Anything unknown becomes a finding: the parser neither guesses nor
 * skips.
 */
public final class CatalogDocumentParser {

	/** The most bytes of a document: two hundred times the largest edition so far. */
	public static final int MAX_BYTES = 4 * 1024 * 1024;

	private static final Pattern HEADING = Pattern.compile("#{1,6}\\s++(?<name>.*+)");

	/** Ends a heading, as in "## Compute ##". */
	private static final Pattern HEADING_END = Pattern.compile("(?:^|(?<!\\s)\\s++)#++\\s*+$");

	/** The line that underlines a heading (a setext heading in CommonMark). */
	private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");

	/** Start and end of blocks that are not part of the page's text. */
	private static final Map<String, String> BLOCKS = Map.of("<!--", "-->", "```", "```", "~~~", "~~~");

	/**
	 * The delimiter row of a table without leading pipes, or of a quoted table.
	 * Possessive, so that a long line takes no stack.
	 */
	private static final Pattern HIDDEN_DELIMITER = Pattern
		.compile("[\\s>]*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-++:?+\\s*+)++\\|?+\\s*+");

	private final List<String> lines;

	private final Findings findings;

	private final FrontMatter frontMatter;

	private final SourcePage page;

	private final RowReader rows;

	private final TableHeads heads;

	private final DocumentCategories categories;

	private final DocumentFootnotes footnotes;

	private @Nullable Heading heading;

	private @Nullable TableLayout layout;

	/** Number of lines read so far, which is the number of the line read last. */
	private int line;

	private CatalogDocumentParser(List<String> lines, KnownCells knownCells, Findings findings) {
		this.lines = lines;
		this.findings = findings;
		this.frontMatter = FrontMatter.read(lines, findings);
		this.page = SourcePage.of(this.frontMatter.source());
		CellReader reader = new CellReader(this.page);
		this.rows = new RowReader(reader, knownCells);
		this.heads = new TableHeads(findings);
		this.categories = new DocumentCategories(findings);
		this.footnotes = new DocumentFootnotes(reader, findings);
		this.line = this.frontMatter.end();
	}

	/**
	 * Reads a document whose support cells the grammar covers.
	 * @param bytes the file's bytes, UTF-8, at most {@link #MAX_BYTES}
	 * @return the content of the document, with its anomalies
	 * @throws InvalidDocumentException with the errors, at most a hundred
	 */
	public static CatalogDocument parse(byte[] bytes) {
		return parse(bytes, new KnownCells());
	}

	/**
	 * Reads a document.
	 * @param bytes the file's bytes, UTF-8, at most {@link #MAX_BYTES}
	 * @param knownCells texts of cells beyond the grammar
	 * @return the content of the document, with its anomalies
	 * @throws InvalidDocumentException with the errors, at most a hundred
	 */
	public static CatalogDocument parse(byte[] bytes, KnownCells knownCells) {
		Findings findings = new Findings();
		return new CatalogDocumentParser(DocumentText.lines(bytes, findings), knownCells, findings).read();
	}

	private CatalogDocument read() {
		while (hasNext()) {
			readBlock();
		}
		if (!this.heads.isRead()) {
			this.findings.add(FindingKind.NO_TABLE, this.lines.size(),
					"the document has no table; it should have one with " + TableColumns.EXPECTED);
		}
		List<DocumentCategory> categories = withManagedHsm(
				this.categories.finish(this.heads.hasColumn(ColumnKind.DOCUMENTATION)));
		List<DocumentRow> rows = categories.stream().flatMap((category) -> category.rows().stream()).toList();
		List<DocumentFootnote> footnotes = this.footnotes.finish(rows);
		List<Contradiction> contradictions = Contradiction.among(rows, DocumentRow::id);
		contradictions.forEach((contradiction) -> this.findings.add(contradiction.finding()));
		this.findings.failOnErrors();
		return new CatalogDocument(Objects.requireNonNull(this.frontMatter.title()),
				Objects.requireNonNull(this.frontMatter.date()), this.frontMatter.dateLine(), this.frontMatter.source(),
				this.page.address().toString(), Objects.requireNonNull(this.layout), this.heads.head(), categories,
				footnotes, contradictions, this.findings.byLine());
	}

	/** Completes rows where no column is about Managed HSM alone. */
	private List<DocumentCategory> withManagedHsm(List<DocumentCategory> categories) {
		if (this.heads.hasColumn(ColumnKind.MANAGED_HSM)) {
			return categories;
		}
		boolean isCovered = categories.stream()
			.flatMap((category) -> category.rows().stream())
			.anyMatch((row) -> row.managedHsm().support() != Support.NOT_LISTED);
		return categories.stream()
			.map((category) -> category.withRows((row) -> row.withManagedHsm(SupportReader.inferred(row, isCovered))))
			.toList();
	}

	private boolean hasNext() {
		return this.line < this.lines.size();
	}

	private String peek() {
		return this.lines.get(this.line);
	}

	private void readBlock() {
		Matcher headingLine = HEADING.matcher(peek());
		Optional<String> block = BLOCKS.keySet().stream().filter(peek().stripLeading()::startsWith).findFirst();
		if (block.isPresent()) {
			skipBlock(block.get());
		}
		else if (TableRow.isRow(peek())) {
			readTable();
		}
		else if (this.heads.isRead() && DocumentFootnotes.isStart(peek())) {
			readFootnote();
		}
		else if (isUnderlined()) {
			this.heading = new Heading(this.line + 1, CellReader.heading(peek().strip()));
			this.line += 2;
		}
		else {
			this.line++;
			if (HIDDEN_DELIMITER.matcher(this.lines.get(this.line - 1)).matches()) {
				this.findings.add(FindingKind.TABLE_SHAPE, this.line,
						"this looks like a table; its rows should start with '|' at the start of the line");
			}
			if (headingLine.matches()) {
				this.heading = new Heading(this.line,
						CellReader.heading(HEADING_END.matcher(headingLine.group("name")).replaceFirst("")));
			}
		}
	}

	private boolean isUnderlined() {
		boolean hasNextLine = this.line + 1 < this.lines.size();
		return hasNextLine && !peek().isBlank() && UNDERLINE.matcher(this.lines.get(this.line + 1)).matches();
	}

	/** Tables in a comment or a code block are not tables of the page. */
	private void skipBlock(String start) {
		String end = Objects.requireNonNull(BLOCKS.get(start));
		int first = this.line++;
		boolean isClosed = this.lines.get(first).stripLeading().indexOf(end, start.length()) > 0;
		while (!isClosed && hasNext()) {
			isClosed = this.lines.get(this.line++).contains(end);
		}
		if (!isClosed) {
			this.findings.add(FindingKind.BLOCK_OPEN, first + 1,
					"the block that starts here with %s is not closed; it should end with %s", start, end);
		}
	}

	private void readTable() {
		int headerLine = this.line + 1;
		TableHeads.Head head = this.heads.read(this.lines.subList(this.line, this.lines.size()), headerLine);
		TableColumns columns = head.columns();
		this.line += head.length();
		TableLayout grouping = null;
		int rows = 0;
		for (; hasNext() && !peek().isBlank(); rows++) {
			String text = this.lines.get(this.line++);
			if (columns == null) {
				continue;
			}
			TableRow row = TableRow.of(text).filledTo(columns);
			List<String> cells = row.cells();
			if (!isWellFormed(cells, columns)) {
				continue;
			}
			Optional<String> category = row.category(columns);
			if (category.isPresent()) {
				grouping = group(TableLayout.ONE_TABLE, grouping);
				startCategory(category.get(), row.isOnlyCategory());
				continue;
			}
			if (grouping == null) {
				grouping = group(TableLayout.TABLE_PER_CATEGORY, null);
				if (this.heading != null) {
					this.categories.start(this.heading.line(), this.heading.name());
				}
				else {
					this.findings.add(FindingKind.CATEGORY, this.line,
							"the row comes before any category; a bold row or a heading above the table should name one");
				}
			}
			try {
				this.categories.add(this.rows.read(this.line, columns, cells));
			}
			catch (UnreadableException ex) {
				this.findings.add(ex.at(this.line));
			}
		}
		if (columns != null && rows == 0) {
			this.findings.add(FindingKind.NO_TABLE, headerLine, "the table has no rows; it should list services");
		}
		this.heading = null;
	}

	private boolean isWellFormed(List<String> cells, TableColumns columns) {
		if (!TableRow.isRow(this.lines.get(this.line - 1))) {
			this.findings.add(FindingKind.ROW_SHAPE, this.line,
					"the line is in the table but is not a row; it should start with '|', or follow a blank line");
			return false;
		}
		if (cells.size() != columns.size()) {
			this.findings.add(FindingKind.ROW_SHAPE, this.line,
					"the row has %d cells; it should have %d, like the header", cells.size(), columns.size());
			return false;
		}
		return true;
	}

	private TableLayout group(TableLayout found, @Nullable TableLayout inThisTable) {
		if (this.layout == null) {
			this.layout = found;
		}
		else if (this.layout != found || (inThisTable != null && inThisTable != found)) {
			this.findings.add(FindingKind.CATEGORY, this.line,
					"the document groups its rows by bold rows and by headings; it should use only one of them");
		}
		return found;
	}

	private void startCategory(String name, boolean isOnlyCategory) {
		if (!isOnlyCategory) {
			this.findings.add(FindingKind.CATEGORY, this.line,
					"the category row '%s' has text in its other cells; they should be blank", name);
		}
		this.categories.start(this.line, CellReader.heading(name));
	}

	private void readFootnote() {
		int first = this.line++;
		while (hasNext() && !peek().isBlank() && !TableRow.isRow(peek()) && !DocumentFootnotes.isStart(peek())
				&& !HEADING.matcher(peek()).matches()) {
			this.line++;
		}
		int above = first;
		while (above > 0 && this.lines.get(above - 1).isBlank()) {
			above--;
		}
		this.footnotes.add(first + 1, String.join("\n", this.lines.subList(first, this.line)), first - above);
	}

	private record Heading(int line, String name) {

	}

}
