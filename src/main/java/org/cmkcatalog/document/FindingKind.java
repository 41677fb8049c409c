package org.cmkcatalog.document;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The sorts of findings: errors stop the start, the others are kept and reported. */
public enum FindingKind {

	/** The bytes are not UTF-8. */
	NOT_UTF8(true),

	/** The document or a line is longer than any real one. */
	TOO_LARGE(true),

	/** A control character stands in the text. */
	CONTROL_CHARACTER(true),

	/** The front matter has no title or no usable date. */
	FRONT_MATTER(true),

	/** There is no table, or none with rows. */
	NO_TABLE(true),

	/** A comment or a code block is not closed. */
	BLOCK_OPEN(true),

	/** A table has other columns, or no delimiter row. */
	TABLE_SHAPE(true),

	/** A row has too few or too many cells, or none. */
	ROW_SHAPE(true),

	/** A row stands before any category, or a category stands twice. */
	CATEGORY(true),

	/** A support cell says something unknown. */
	CELL_TEXT(true),

	/** A link is not well-formed, or not one to a web page. */
	LINK(true),

	/** A name gives no id, or two names give the same. */
	SERVICE_ID(true),

	/** A service stands twice in one category. */
	LISTED_TWICE(true),

	/** A footnote is defined twice. */
	FOOTNOTE_DEFINED_TWICE(true),

	/** A service's name is spelled in two ways. */
	NAME_SPELLING(false),

	/** The delimiter row has another number of cells than the header. */
	DELIMITER_CELLS(false),

	/** A marker has no footnote. */
	FOOTNOTE_UNDEFINED(false),

	/** No marker refers to a footnote. */
	FOOTNOTE_UNUSED(false),

	/** Two rows about one product differ. */
	CONTRADICTION(false),

	/** A row has no documentation. */
	DOCUMENTATION_MISSING(false),

	/** A service's name is not a link. */
	PRODUCT_LINK_MISSING(false),

	/** A category has no rows. */
	CATEGORY_EMPTY(false);

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
		return name().toLowerCase(Locale.ROOT);
	}

}
