package org.cmkcatalog.browse;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * A category, with its services.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param category the category, whose fields replace this one
 * @param services its services, in document order
 */
record CategoryDetailRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		@JsonUnwrapped CategoryRepresentation category, List<ServiceReference> services) implements Tabular {

	private static final Columns<CategoryDetailRepresentation> COLUMNS = new Columns<CategoryDetailRepresentation>()
		.addAll(CategoryRepresentation.COLUMNS, CategoryDetailRepresentation::category)
		.addForPrograms("services", (detail) -> detail.services().stream().map(ServiceReference::id).toList())
		.addForPrograms("serviceNames", (detail) -> detail.services().stream().map(ServiceReference::name).toList())
		.addForPeople("services",
				(detail) -> detail.services()
					.stream()
					.map((service) -> "%s (%s)".formatted(service.name(), service.id()))
					.toList());

	static CategoryDetailRepresentation of(ChosenEdition edition, Category category) {
		return new CategoryDetailRepresentation(edition.id(), edition.newer(),
				CategoryRepresentation.of(category, edition.edition()),
				edition.edition()
					.listings()
					.stream()
					.filter((listing) -> listing.category().equals(category))
					.map(ServiceReference::of)
					.toList());
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of(ChosenEdition.inWords(this.edition, this.newerEdition)));
	}

}
