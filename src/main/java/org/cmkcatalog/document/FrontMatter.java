package org.cmkcatalog.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The head of a document: YAML between two lines {@code ---}.
 *
 * @param title title of the page
 * @param date date of the edition; null only if a finding says why
 * @param dateLine line of the date, from 1
 * @param source origin of the document, if the front matter states it
 * @param end number of lines that the front matter takes, fences included
 */
record FrontMatter(String title, @Nullable LocalDate date, int dateLine, @Nullable String source, int end) {

	/** The page that the document is published as. */
	SourcePage page() {
		return SourcePage.of(this.source);
	}

}
