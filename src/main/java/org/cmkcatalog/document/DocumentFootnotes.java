package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;

/** Collects footnotes while a document is read. */
final class DocumentFootnotes {

	private static final Pattern FOOTNOTE = Pattern.compile("(?<marker>(?:\\\\?\\*)+)\\s+(?<text>\\S.*)",
			Pattern.DOTALL);

	/** The longest footnote has about 400 characters. */
	private static final int MAX_LENGTH = 16 * 1024;

	/** The longest marker so far is three asterisks. */
	private static final int MAX_MARKER_LENGTH = 20;

	private final CellReader reader;

	private final DocumentCategories categories;

	private final Findings findings;

	private final Map<String, DocumentFootnote> footnotes = new LinkedHashMap<>();

	/** Paragraphs that start with an unescaped "* ", as list items do. */
	private final List<DocumentFootnote> items = new ArrayList<>();

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
		if (!matcher.matches()) {
			return;
		}
		String marker = matcher.group("marker").replace("\\", "");
		if (asWritten.length() > MAX_LENGTH || marker.length() > MAX_MARKER_LENGTH) {
			this.findings.add(FindingKind.TOO_LARGE, line,
					"the footnote has %d characters, its marker %d; at most %d and %d are allowed", asWritten.length(),
					marker.length(), MAX_LENGTH, MAX_MARKER_LENGTH);
			return;
		}
		try {
			LinkedText text = this.reader.linkedText(matcher.group("text"));
			if (text.text().isEmpty()) {
				throw new UnreadableException(FindingKind.ROW_SHAPE, "the footnote %s has no text".formatted(marker));
			}
			DocumentFootnote footnote = new DocumentFootnote(line, marker, text.text(), asWritten, blankLinesBefore,
					text.links());
			if (!matcher.group("marker").equals("*")) {
				add(footnote);
			}
			else {
				this.items.add(footnote);
			}
		}
		catch (UnreadableException ex) {
			if (!matcher.group("marker").equals("*")) {
				this.findings.add(ex.at(line));
			}
		}
	}

	/**
	 * Decides, at the end of the document, whether an unescaped "* text" is a footnote.
	 * Markdown reads it as a list item. It is a footnote only if a cell has the marker
	 * "*" without another footnote, there is no second such item, and it is more than a
	 * link.
	 */
	void finish() {
		boolean isAwaited = this.categories.isMarkerUsed("*") && !this.footnotes.containsKey("*");
		if (isAwaited && this.items.size() == 1 && !isLink(this.items.get(0))) {
			add(this.items.get(0));
		}
	}

	private static boolean isLink(DocumentFootnote item) {
		return item.links().size() == 1 && item.links().get(0).title().equals(item.text());
	}

	private void add(DocumentFootnote footnote) {
		DocumentFootnote other = this.footnotes.putIfAbsent(footnote.marker(), footnote);
		// Microsoft may repeat a footnote below each table
		if (other != null && !other.text().equals(footnote.text())) {
			this.findings.add(FindingKind.FOOTNOTE_DEFINED_TWICE, footnote.line(),
					"the footnote %s is already in line %d; a marker should have one text", footnote.marker(),
					other.line());
		}
	}

	Map<String, DocumentFootnote> byMarker() {
		return this.footnotes;
	}

	List<DocumentFootnote> toList() {
		return this.footnotes.values().stream().sorted(Comparator.comparingInt(DocumentFootnote::line)).toList();
	}

}
