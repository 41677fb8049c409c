package org.cmkcatalog.profile;

import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceRepresentation;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;

/**
 * Services that may be meant by what was typed.
 *
 * @param edition the edition of the answer
 * @param typed what was typed
 * @param items the services, likeliest first
 */
record FoundServices(ChosenEdition edition, String typed, List<ServiceRepresentation> items) implements Tabular {

	/** What fits on a screen. */
	private static final int MOST = 20;

	static FoundServices of(ChosenEdition edition, String typed) {
		return new FoundServices(edition, typed,
				Resolver.of(edition.catalog())
					.meant(typed, edition.edition(), MOST)
					.stream()
					.map(edition::represent)
					.toList());
	}

	@Override
	public Table table() {
		return ServiceRepresentation.COLUMNS.table(this.items, List
			.of("%d may be meant by '%s'. %s".formatted(this.items.size(), this.typed, this.edition.inWords())));
	}

}
