package org.cmkcatalog.history;

import java.util.Map;

import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentRow;

/**
 * A row in its place.
 *
 * @param category the category that it stands in
 * @param row the row
 * @param footnotes the document's footnotes, by marker
 */
record ListedRow(DocumentCategory category, DocumentRow row, Map<String, DocumentFootnote> footnotes) {

}
