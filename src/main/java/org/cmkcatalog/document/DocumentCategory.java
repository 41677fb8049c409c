package org.cmkcatalog.document;

import java.util.List;

/**
 * A category of the document with its rows.
 *
 * @param line line of its heading, from 1
 * @param id the slug of the name
 * @param name the name as written
 * @param rows its rows, in document order
 */
public record DocumentCategory(int line, Slug id, String name, List<DocumentRow> rows) {

}
