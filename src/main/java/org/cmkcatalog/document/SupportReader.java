package org.cmkcatalog.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads a cell about a key store. Unknown text is refused. */
final class SupportReader {

	/** Markers, which may come before or after the key. */
	private static final String MARKERS = " ?(?<%s>(?:\\\\?\\*)*)";

	private static final Pattern SUPPORT = Pattern.compile("Yes" + MARKERS.formatted("before")
			+ "(?: ?\\((?<type>[A-Z]+) (?<bits>\\d{1,5})-bit\\)|, ?(?<type2>[A-Z]+) (?<bits2>\\d{1,5})-bit)?"
			+ MARKERS.formatted("behind") + "|N/A" + MARKERS.formatted("ofNone"));

	private SupportReader() {
	}

	/**
	 * Reads a support cell.
	 * @param column title of the cell's column
	 * @param cell the cell's Markdown, without outer blanks
	 * @return the cell
	 */
	static SupportCell read(String column, String cell) {
		if (cell.isEmpty()) {
			return new SupportCell("", Support.NOT_LISTED, null, List.of());
		}
		Matcher matcher = SUPPORT.matcher(CellText.withPlainBlanks(cell));
		if (!matcher.matches()) {
			throw new UnreadableException(FindingKind.CELL_TEXT,
					"the %s cell says '%s'; it can say Yes, Yes (RSA 3072-bit), Yes, RSA 3072-bit, N/A, each with footnote markers, or be blank"
						.formatted(column, CellText.visible(cell)));
		}
		if (cell.startsWith("N/A")) {
			return new SupportCell(cell, Support.NOT_APPLICABLE, null, markers(matcher.group("ofNone")));
		}
		String type = either(matcher, "type");
		String bits = either(matcher, "bits");
		KeyConstraint constraint = (type != null && bits != null) ? keyConstraint(column, type, bits) : null;
		return new SupportCell(cell, Support.SUPPORTED, constraint,
				markers(matcher.group("before") + matcher.group("behind")));
	}

	private static @Nullable String either(Matcher matcher, String group) {
		return Optional.ofNullable(matcher.group(group)).orElse(matcher.group(group + "2"));
	}

	private static KeyConstraint keyConstraint(String column, String type, String bits) {
		if (!type.equals(KeyType.RSA.name()) || Integer.parseInt(bits) == 0) {
			throw new UnreadableException(FindingKind.CELL_TEXT,
					"the %s cell names a key '%s %s-bit'; the only known key type is RSA, with a positive number of bits"
						.formatted(column, type, bits));
		}
		return new KeyConstraint(KeyType.RSA, Integer.parseInt(bits));
	}

	private static List<String> markers(String asWritten) {
		String marker = asWritten.replace("\\", "");
		return marker.isEmpty() ? List.of() : List.of(marker);
	}

}
