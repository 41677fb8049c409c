package org.cmkcatalog.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.history.ChangeSide.Evidence;

/**
 * What an edition says of a service, as far as editions are compared.
 *
 * @param service the service in the edition
 * @param said what all its rows together say in each field
 */
record ServiceState(ListedService service, Map<Field, Set<Object>> said) {

	static ServiceState of(ListedService service, LinkTargets targets) {
		Map<Field, Set<Object>> said = new HashMap<>();
		for (Field field : Field.ALL) {
			said.put(field,
					service.listings()
						.stream()
						.flatMap((row) -> field.compared().apply(row, targets).stream())
						.collect(Collectors.toUnmodifiableSet()));
		}
		return new ServiceState(service, said);
	}

	String id() {
		return this.service.id();
	}

	String name() {
		return this.service.name();
	}

	/** The categories that list it. */
	List<Category> categories() {
		return this.service.listings().stream().map(Listing::category).toList();
	}

	boolean saysTheSameAs(ServiceState other, Field field) {
		return Objects.equals(this.said.get(field), other.said.get(field));
	}

	/** Where it says something in a field. */
	List<Evidence> evidence(Field field) {
		return this.service.listings()
			.stream()
			.map((row) -> new Evidence(row.edition(), line(field, row), field.asWritten().apply(row)))
			.toList();
	}

	private static int line(Field field, Listing row) {
		return (field.kind() == ChangeKind.CATEGORY_CHANGED) ? row.category().sourceLine() : row.row().line();
	}

	/** Its rows. */
	List<Evidence> evidence() {
		return this.service.listings()
			.stream()
			.map((row) -> new Evidence(row.edition(), row.row().line(), CatalogDocumentRenderer.row(row.row())))
			.toList();
	}

}
