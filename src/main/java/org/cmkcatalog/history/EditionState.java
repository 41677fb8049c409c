package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;

/**
 * What an edition says, as far as editions are compared: its services, whatever the order
 * of rows, the markers of footnotes and the spelling of links.
 *
 * @param edition its date
 * @param services its services, by id
 */
public record EditionState(LocalDate edition, Map<String, ServiceState> services) {

	/**
	 * What a document says.
	 * @param document the document
	 * @param serviceIds the service that each row is about
	 * @return what is compared of it
	 */
	public static EditionState of(CatalogDocument document, Function<DocumentRow, Slug> serviceIds) {
		Map<String, DocumentFootnote> footnotes = document.footnotes()
			.stream()
			.collect(Collectors.toMap(DocumentFootnote::marker, (footnote) -> footnote));
		Map<String, List<ListedRow>> rows = new LinkedHashMap<>();
		for (DocumentCategory category : document.categories()) {
			for (DocumentRow row : category.rows()) {
				rows.computeIfAbsent(serviceIds.apply(row).value(), (id) -> new ArrayList<>())
					.add(new ListedRow(category, row, footnotes));
			}
		}
		Map<String, ServiceState> services = new LinkedHashMap<>();
		rows.forEach((id, of) -> services.put(id, ServiceState.of(id, document.date(), of)));
		return new EditionState(document.date(), services);
	}

}
