package org.cmkcatalog.document;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A category of the document with its rows.
 *
 * @param line line of its heading, from 1
 * @param id the slug of the name
 * @param name the name as written
 * @param rows its rows, in document order
 */
public record DocumentCategory(int line, Slug id, String name, List<DocumentRow> rows) {

	/** The category with other rows, made of these. */
	DocumentCategory withRows(UnaryOperator<DocumentRow> change) {
		return new DocumentCategory(this.line, this.id, this.name, this.rows.stream().map(change).toList());
	}

}
