package org.cmkcatalog.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;

/** The footnotes of one reading. */
final class DocumentFootnotes {

	private static final Pattern FOOTNOTE = Pattern.compile("(?<marker>(?:\\\\?\\*)+)\\s+(?<text>\\S.*)",
			Pattern.DOTALL);

	/** The longest footnote has about 400 characters. */
	private static final int MAX_LENGTH = 16 * 1024;

	/** Three asterisks is the longest marker so far. */
	private static final int MAX_MARKER_LENGTH = 20;

	private final CellReader reader;

	private final DocumentCategories categories;

	private final Findings findings;

	private final Map<String, DocumentFootnote> footnotes = new LinkedHashMap<>();

	DocumentFootnotes(CellReader reader, DocumentCategories categories, Findings findings) {
		this.reader = reader;
		this.categories = categories;
		this.findings = findings;
	}

	/** Whether a line may begin a footnote: a marker and text. */
	static boolean isStart(String line) {
		return FOOTNOTE.matcher(line).matches();
	}

	void add(int line, String asWritten, int blankLinesBefore) {
		Matcher matcher = FOOTNOTE.matcher(asWritten);
		boolean isListItem = matcher.matches() && matcher.group("marker").equals("*")
				&& (!this.categories.isMarkerUsed("*") || this.footnotes.containsKey("*"));
		if (!matcher.matches() || isListItem) {
			// to Markdown "* text" is a list item, and here too unless a cell waits for
			// it
			return;
		}
		String marker = matcher.group("marker").replace("\\", "");
		if (asWritten.length() > MAX_LENGTH || marker.length() > MAX_MARKER_LENGTH) {
			this.findings.add(FindingKind.TOO_LARGE, line,
					"the footnote has %d characters, its marker %d; they can have %d and %d", asWritten.length(),
					marker.length(), MAX_LENGTH, MAX_MARKER_LENGTH);
			return;
		}
		try {
			LinkedText text = this.reader.linkedText(matcher.group("text"));
			if (text.text().isEmpty()) {
				throw new UnreadableException(FindingKind.ROW_SHAPE, "the footnote %s has no text".formatted(marker));
			}
			add(new DocumentFootnote(line, marker, text.text(), asWritten, blankLinesBefore, text.links()));
		}
		catch (UnreadableException ex) {
			this.findings.add(ex.at(line));
		}
	}

	private void add(DocumentFootnote footnote) {
		DocumentFootnote other = this.footnotes.putIfAbsent(footnote.marker(), footnote);
		if (other != null) {
			this.findings.add(FindingKind.FOOTNOTE_DEFINED_TWICE, footnote.line(),
					"the footnote %s stands in line %d already; a marker should have one text", footnote.marker(),
					other.line());
		}
	}

	Map<String, DocumentFootnote> byMarker() {
		return this.footnotes;
	}

	List<DocumentFootnote> toList() {
		return List.copyOf(this.footnotes.values());
	}

}
