package org.cmkcatalog.page;

import java.util.List;

import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.ServiceListings;
import org.cmkcatalog.catalog.ServiceRepresentation;
import org.cmkcatalog.web.Table;
import org.cmkcatalog.web.Tabular;

/**
 * Services that may be meant by what was typed.
 *
 * @param edition the edition that is answered from
 * @param typed what was typed
 * @param items the services, likeliest first
 */
record FoundServices(ChosenEdition edition, String typed, List<ServiceRepresentation> items) implements Tabular {

	static FoundServices of(ChosenEdition edition, String typed, List<ServiceListings> services) {
		return new FoundServices(edition, typed, services.stream().map(ServiceListings::representation).toList());
	}

	@Override
	public Table table() {
		return ServiceRepresentation.COLUMNS.table(this.items, List.of("%d may be meant by '%s'. %s"
			.formatted(this.items.size(), this.typed, ChosenEdition.inWords(this.edition.id(), this.edition.newer()))));
	}

}
