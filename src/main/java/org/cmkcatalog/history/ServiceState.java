package org.cmkcatalog.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.history.ChangeSide.Evidence;

/**
 * What an edition says of a service, as far as editions are compared.
 *
 * @param id id of the service
 * @param name its name in the edition
 * @param categories ids of the categories that list it
 * @param statements what is said in each field
 * @param evidence its rows
 */
record ServiceState(String id, String name, Set<String> categories, Map<Field, Statement> statements,
		List<Evidence> evidence) {

	static ServiceState of(ListedService service) {
		List<Listing> rows = service.listings();
		Map<Field, Statement> statements = new LinkedHashMap<>();
		for (Field field : Field.ALL) {
			statements
				.put(field, Statement.of(rows.stream().flatMap((row) -> field.values().apply(row).stream()).toList(),
						rows.stream()
							.map((row) -> new Evidence(row.edition(), line(field, row), field.asWritten().apply(row)))
							.toList()));
		}
		return new ServiceState(service.id(), service.name(),
				rows.stream().map((row) -> row.category().id()).collect(Collectors.toCollection(LinkedHashSet::new)),
				statements,
				rows.stream()
					.map((row) -> new Evidence(row.edition(), row.row().line(), CatalogDocumentRenderer.row(row.row())))
					.toList());
	}

	private static int line(Field field, Listing row) {
		return (field.kind() == ChangeKind.CATEGORY_CHANGED) ? row.category().sourceLine() : row.row().line();
	}

}
