package org.cmkcatalog.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.browse.EditionDetailRepresentation.FindingRepresentation;
import org.cmkcatalog.document.FindingKind;

/**
 * The findings of one kind.
 *
 * @param kind what sort of thing they are
 * @param count how many there are
 * @param meaning what they mean, in a sentence
 * @param items the findings, by line
 */
public record FindingGroupRepresentation(FindingKind kind, int count, String meaning,
		List<FindingRepresentation> items) {

	/** From what makes an answer doubtful to what is only missing. */
	private static final List<FindingKind> WORST_FIRST = List.of(FindingKind.CONTRADICTION,
			FindingKind.FOOTNOTE_UNDEFINED, FindingKind.FOOTNOTE_UNUSED, FindingKind.NAME_SPELLING,
			FindingKind.DELIMITER_CELLS, FindingKind.CATEGORY_EMPTY, FindingKind.LINK_SPELLING,
			FindingKind.PRODUCT_LINK_MISSING, FindingKind.DOCUMENTATION_MISSING);

	/** The groups of findings, the worst first. */
	static List<FindingGroupRepresentation> of(List<FindingRepresentation> findings) {
		Map<FindingKind, List<FindingRepresentation>> byKind = findings.stream()
			.collect(Collectors.groupingBy(FindingRepresentation::kind, () -> new TreeMap<>(worstFirst()),
					Collectors.toList()));
		return byKind.entrySet()
			.stream()
			.map((group) -> new FindingGroupRepresentation(group.getKey(), group.getValue().size(),
					meaning(group.getKey()), group.getValue()))
			.toList();
	}

	/** A kind that has no place in the order comes first, so that it is not missed. */
	private static Comparator<FindingKind> worstFirst() {
		return Comparator.<FindingKind>comparingInt(WORST_FIRST::indexOf).thenComparing(Comparator.naturalOrder());
	}

	/** The group in lines: its count and meaning, then its items. */
	Stream<String> inWords() {
		return Stream.concat(Stream.of("%d %s: %s".formatted(this.count, this.kind, this.meaning)),
				this.items.stream().map((item) -> "line %d: %s".formatted(item.sourceLine(), item.message())));
	}

	private static String meaning(FindingKind kind) {
		return switch (kind) {
			case CONTRADICTION -> "Two rows about the same product say different things.";
			case FOOTNOTE_UNDEFINED -> "A cell carries a marker that no footnote explains.";
			case FOOTNOTE_UNUSED -> "A footnote that no cell refers to.";
			case NAME_SPELLING -> "A service's name is spelled in two ways.";
			case DELIMITER_CELLS -> "The table's header and its delimiter row have different numbers of cells.";
			case CATEGORY_EMPTY -> "A category without rows.";
			case LINK_SPELLING -> "A link leaves out a part of its path that another edition has.";
			case PRODUCT_LINK_MISSING -> "A service whose name is not a link.";
			case DOCUMENTATION_MISSING -> "A row without documentation.";
			case NOT_UTF8, TOO_LARGE, CONTROL_CHARACTER, FRONT_MATTER, NO_TABLE, BLOCK_OPEN, TABLE_SHAPE, ROW_SHAPE,
					CATEGORY, CELL_TEXT, LINK, SERVICE_ID, LISTED_TWICE, FOOTNOTE_DEFINED_TWICE ->
				"An error, with which no document becomes an edition.";
		};
	}

}
