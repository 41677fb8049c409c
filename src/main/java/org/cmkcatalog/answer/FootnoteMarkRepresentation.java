package org.cmkcatalog.answer;

import org.cmkcatalog.document.DocumentFootnote;

/**
 * A footnote in a cell.
 *
 * @param marker the marker in this edition, for example {@code **}; another edition may
 * give the same text another marker
 * @param text the footnote's text, without Markdown
 */
public record FootnoteMarkRepresentation(String marker, String text) {

	static FootnoteMarkRepresentation of(DocumentFootnote footnote) {
		return new FootnoteMarkRepresentation(footnote.marker(), footnote.text());
	}

}
