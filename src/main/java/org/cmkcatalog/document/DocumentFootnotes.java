package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;

/** Collects footnotes while a document is read. */
final class DocumentFootnotes {

	/** Possessive, so that a long run of asterisks takes no stack. */
	private static final Pattern FOOTNOTE = Pattern
		.compile("(?:(?<marker>(?:\\\\?\\*)++)\\s|<sup>(?<sup>[^<]{1,20})</sup>)\\s*+(?<text>\\S.*)", Pattern.DOTALL);

	/** The longest footnote has about 400 characters. */
	private static final int MAX_LENGTH = 16 * 1024;

	/** The longest marker so far is three asterisks. */
	private static final int MAX_MARKER_LENGTH = 20;

	private final CellReader reader;

	private final Findings findings;

	private final Map<String, DocumentFootnote> footnotes = new LinkedHashMap<>();

	/** Paragraphs that start with an unescaped "* ", as list items do. */
	private final List<DocumentFootnote> items = new ArrayList<>();

	DocumentFootnotes(CellReader reader, Findings findings) {
		this.reader = reader;
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
		String written = (matcher.group("marker") != null) ? matcher.group("marker") : matcher.group("sup");
		String marker = written.replace("\\", "").strip();
		if (asWritten.length() > MAX_LENGTH || marker.length() > MAX_MARKER_LENGTH) {
			this.findings.add(FindingKind.TOO_LARGE, line,
					"the footnote has %d characters, its marker %d; at most %d and %d are allowed", asWritten.length(),
					marker.length(), MAX_LENGTH, MAX_MARKER_LENGTH);
			return;
		}
		boolean isItem = written.equals("*");
		try {
			LinkedText text = this.reader.linkedText(matcher.group("text"));
			if (text.text().isEmpty()) {
				throw new UnreadableException(FindingKind.ROW_SHAPE, "the footnote %s has no text", marker);
			}
			CellText.requireVisible("footnote", text.text());
			DocumentFootnote footnote = new DocumentFootnote(line, marker, text.text(), asWritten, blankLinesBefore,
					text.links());
			DocumentFootnote other = isItem ? null : this.footnotes.putIfAbsent(marker, footnote);
			if (isItem) {
				this.items.add(footnote);
			}
			// Microsoft may repeat a footnote below each table
			else if (other != null && !other.text().equals(footnote.text())) {
				this.findings.add(FindingKind.FOOTNOTE_DEFINED_TWICE, line,
						"the footnote %s is already in line %d; a marker should have one text", marker, other.line());
			}
		}
		catch (UnreadableException ex) {
			if (!isItem) {
				this.findings.add(ex.at(line));
			}
		}
	}

	/**
	 * All footnotes, at the end of the document. Markdown reads an unescaped "* text" as
	 * a list item. It is a footnote only if a cell has the marker "*" without another
	 * footnote, there is no second such item, and it is more than a link.
	 */
	List<DocumentFootnote> finish(List<DocumentRow> rows) {
		Set<String> used = rows.stream().flatMap(DocumentRow::markers).collect(Collectors.toSet());
		if (used.contains("*") && this.items.size() == 1 && !isLink(this.items.get(0))) {
			this.footnotes.putIfAbsent("*", this.items.get(0));
		}
		for (DocumentRow row : rows) {
			row.markers()
				.filter((marker) -> !this.footnotes.containsKey(marker))
				.forEach((marker) -> this.findings.add(FindingKind.FOOTNOTE_UNDEFINED, row.line(),
						"the marker %s has no footnote", marker));
		}
		for (DocumentFootnote footnote : this.footnotes.values()) {
			if (!used.contains(footnote.marker())) {
				this.findings.add(FindingKind.FOOTNOTE_UNUSED, footnote.line(), "nothing refers to the footnote %s",
						footnote.marker());
			}
		}
		return this.footnotes.values().stream().sorted(Comparator.comparingInt(DocumentFootnote::line)).toList();
	}

	private static boolean isLink(DocumentFootnote item) {
		return item.links().size() == 1 && item.links().get(0).title().equals(item.text());
	}

}
