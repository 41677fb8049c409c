package org.cmkcatalog.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of a table: a service, its support for both key stores and its
 * documentation. Text that is not understood throws an {@link UnreadableException}.
 */
final class RowReader {

	/** No name of any edition has more than 80 characters. It becomes part of a URL. */
	private static final int MAX_NAME_LENGTH = 200;

	private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

	private static final Pattern SEPARATOR = Pattern.compile("\\s{0,3},?\\s{1,3}and\\s{1,3}|\\s{0,3},\\s{0,3}");

	private static final Pattern KEY = Pattern.compile("(?<type>[A-Z]+) (?<bits>\\d{1,5})-bit");

	/** Footnote markers may come before or after the key. */
	private static final Pattern SUPPORT = Pattern
		.compile("Yes%1$s(?: ?\\(%2$s\\)|, ?%2$s)?%1$s|N/A%1$s".formatted(" ?(?:\\\\?\\*)*+", "[A-Z]+ \\d{1,5}-bit"));

	private final CellReader reader;

	RowReader(CellReader reader) {
		this.reader = reader;
	}

	/** Reads a row, given one cell for each of {@link TableHeads#COLUMNS}. */
	DocumentRow read(int line, List<String> cells) {
		LinkedText cell = name(cells.get(0));
		DocumentLink product = cell.links().isEmpty() ? null : cell.links().get(0);
		String name = (product != null) ? product.title() : cell.text();
		if (name.length() > MAX_NAME_LENGTH) {
			throw new UnreadableException(FindingKind.SERVICE_ID, "the name has %d characters; at most %d are allowed",
					name.length(), MAX_NAME_LENGTH);
		}
		Slug id = Slug.of(name)
			.orElseThrow(() -> new UnreadableException(FindingKind.SERVICE_ID,
					"the name '%s' has no ASCII letter or digit for an id", name));
		return new DocumentRow(line, id, name, product, support(TableHeads.COLUMNS.get(1), cells.get(1)),
				support(TableHeads.COLUMNS.get(2), cells.get(2)), documentation(cells.get(3)), "");
	}

	/** The first cell: a name, usually a link. */
	private LinkedText name(String cell) {
		LinkedText name = this.reader.linkedText(cell);
		boolean isLink = name.links().size() == 1 && name.isOnlyLinks();
		boolean isText = name.links().isEmpty() && name.plain() && !name.text().isEmpty()
				&& !BRACKETS.matcher(cell).find();
		if (!isLink && !isText) {
			throw new UnreadableException(FindingKind.LINK,
					"the first cell is '%s'; it should be one link, [name](url), that is closed", cell);
		}
		return name;
	}

	private static SupportCell support(String column, String cell) {
		if (cell.isEmpty()) {
			return new SupportCell("", Support.NOT_LISTED, SupportBasis.STATED, List.of(), List.of(), null);
		}
		String plain = CellText.withPlainBlanks(cell);
		if (!SUPPORT.matcher(plain).matches()) {
			throw new UnreadableException(FindingKind.CELL_TEXT,
					"the %s cell says '%s'; it can say Yes, Yes (RSA 3072-bit), Yes, RSA 3072-bit, N/A, each with footnote markers, or be blank",
					column, CellText.visible(cell));
		}
		String marker = plain.replaceAll("[^*]", "");
		return new SupportCell(cell, cell.startsWith("N/A") ? Support.NOT_APPLICABLE : Support.SUPPORTED,
				SupportBasis.STATED, key(column, plain), marker.isEmpty() ? List.of() : List.of(marker), null);
	}

	private static List<KeyConstraint> key(String column, String cell) {
		Matcher key = KEY.matcher(cell);
		if (!key.find()) {
			return List.of();
		}
		int bits = Integer.parseInt(key.group("bits"));
		if (!key.group("type").equals(KeyType.RSA.name()) || bits == 0) {
			throw new UnreadableException(FindingKind.CELL_TEXT,
					"the %s cell names a key '%s'; the only known key type is RSA, with a positive number of bits",
					column, key.group());
		}
		return List.of(new KeyConstraint(KeyType.RSA, bits));
	}

	/** The last cell: links, separated by commas or "and". */
	private List<DocumentLink> documentation(String cell) {
		LinkedText linked = this.reader.linkedText(cell);
		boolean separated = linked.links()
			.stream()
			.skip(1)
			.map(DocumentLink::separator)
			.allMatch(SEPARATOR.asMatchPredicate());
		if (!cell.isEmpty() && (linked.links().isEmpty() || !linked.isOnlyLinks() || !separated)) {
			throw new UnreadableException(FindingKind.LINK,
					"the documentation cell is '%s'; it should be links, [title](url), that are closed and joined by ', ' or ' and '",
					cell);
		}
		return linked.links();
	}

}
