package org.cmkcatalog.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the tables and the footnotes of a document as Markdown, in the form that
 * Microsoft publishes: one space on each side of a cell's text, one space in a blank
 * cell.
 */
public final class CatalogDocumentRenderer {

	/** Characters that Markdown would not read as text. */
	private static final Pattern SPECIAL = Pattern
		.compile("[\\\\\\[\\]*`<|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)");

	private CatalogDocumentRenderer() {
	}

	/**
	 * Writes a document's tables and footnotes.
	 * @param document the document
	 * @return Markdown, each line ended by a line feed
	 */
	public static String render(CatalogDocument document) {
		StringBuilder markdown = new StringBuilder();
		boolean isOneTable = document.layout() == TableLayout.ONE_TABLE;
		String head = document.tableHead() + "\n";
		TableColumns columns = TableColumns.ofHead(document.tableHead());
		markdown.append(isOneTable ? head : "");
		for (DocumentCategory category : document.categories()) {
			String name = escape(category.name());
			if (isOneTable) {
				String bold = "**%s**".formatted(name);
				markdown
					.append(line(columns.cells((kind) -> (kind == ColumnKind.SERVICE) ? bold : "",
							"|".repeat(columns.others()))))
					.append('\n');
			}
			else {
				markdown.append(markdown.isEmpty() ? "## " : "\n## ").append(name).append("\n\n").append(head);
			}
			category.rows().forEach((row) -> markdown.append(row(row, columns)).append('\n'));
		}
		for (DocumentFootnote footnote : document.footnotes()) {
			markdown.append("\n".repeat(footnote.blankLinesBefore())).append(footnote.asWritten()).append('\n');
		}
		return markdown.toString();
	}

	/**
	 * Writes what the catalog records of a row.
	 * @param row the row
	 * @return the cells between pipes, without a line feed: name, Key Vault, Managed HSM
	 * and documentation, whatever columns the document has
	 */
	public static String row(DocumentRow row) {
		return line(List.of(name(row), row.keyVault().asWritten(), row.managedHsm().asWritten(), documentation(row)));
	}

	private static String row(DocumentRow row, TableColumns columns) {
		return line(columns.cells((kind) -> switch (kind) {
			case SERVICE -> name(row);
			case CUSTOMER_MANAGED, KEY_VAULT -> row.keyVault().asWritten();
			case MANAGED_HSM -> row.managedHsm().asWritten();
			case DOCUMENTATION -> documentation(row);
			case OTHER -> "";
		}, row.otherCells()));
	}

	/**
	 * Writes the first cell of a row.
	 * @param row the row
	 * @return the name, with its link if it has one
	 */
	public static String name(DocumentRow row) {
		return (row.product() != null) ? link(row.product()) : escape(row.name());
	}

	/**
	 * Writes the last cell of a row.
	 * @param row the row
	 * @return the links, empty if there are none
	 */
	public static String documentation(DocumentRow row) {
		return row.documentation()
			.stream()
			.flatMap((link) -> Stream.of(link.separator(), link(link)))
			.collect(Collectors.joining());
	}

	private static String line(List<String> cells) {
		return cells.stream()
			.map((cell) -> cell.isEmpty() ? " |" : " " + cell + " |")
			.collect(Collectors.joining("", "|", ""));
	}

	private static String link(DocumentLink link) {
		return "[%s](%s)".formatted(escape(link.title()), link.urlAsWritten());
	}

	private static String escape(String text) {
		return SPECIAL.matcher(text).replaceAll("\\\\$0");
	}

}
