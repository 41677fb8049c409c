package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * The kinds of findings. An error stops the start of the service; any other finding is
 * kept and reported.
 */
public enum FindingKind {

	/** The bytes are not UTF-8. */
	NOT_UTF8(true),

	/** The document or a line is longer than any real one. */
	TOO_LARGE(true),

	/** The text contains a control character, or a name an invisible one. */
	CONTROL_CHARACTER(true),

	/** The front matter is missing or not YAML, or has no title or no valid date. */
	FRONT_MATTER(true),

	/** There is no table, or a table has no rows. */
	NO_TABLE(true),

	/** A comment or a code block is not closed. */
	BLOCK_OPEN(true),

	/** A table has unknown columns, or no valid delimiter row. */
	TABLE_SHAPE(true),

	/** A line in a table is not a row, or a row has too few or too many cells. */
	ROW_SHAPE(true),

	/** A row comes before any category, or a category name is invalid or occurs twice. */
	CATEGORY(true),

	/** A support cell contains unknown text. */
	CELL_TEXT(true),

	/** A link is not well-formed, or does not lead to a web page. */
	LINK(true),

	/** A name does not yield an id, or two names yield the same id. */
	SERVICE_ID(true),

	/** A service occurs twice in one category. */
	LISTED_TWICE(true),

	/** A footnote is defined twice, with different texts. */
	FOOTNOTE_DEFINED_TWICE(true),

	/** The name of a service is spelled in two ways. */
	NAME_SPELLING(false),

	/** A link leaves out a part of its path that another edition has. */
	LINK_SPELLING(false),

	/** The delimiter row and the header have different numbers of cells. */
	DELIMITER_CELLS(false),

	/** A marker has no footnote. */
	FOOTNOTE_UNDEFINED(false),

	/** No marker refers to a footnote. */
	FOOTNOTE_UNUSED(false),

	/** Two rows about the same product differ. */
	CONTRADICTION(false),

	/** A row has no documentation. */
	DOCUMENTATION_MISSING(false),

	/** A service's name is not a link. */
	PRODUCT_LINK_MISSING(false),

	/** A category has no rows. */
	CATEGORY_EMPTY(false);

	@EnumeratedValue
	private final String word = name().toLowerCase(Locale.ROOT);

	private final boolean error;

	FindingKind(boolean error) {
		this.error = error;
	}

	boolean isError() {
		return this.error;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
