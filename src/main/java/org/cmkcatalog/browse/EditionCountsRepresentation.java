package org.cmkcatalog.browse;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.catalog.Counts;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.WithoutRowFacts;

/**
 * The counts of an edition, as a point of a timeline. An edition is a day on which the
 * page was seen, so what changed did so at some time since the edition before.
 *
 * @param edition its date
 * @param keyStores the key stores that it speaks of; of any other, nothing is listed
 * @param categories number of categories
 * @param listings counts of all listings
 * @param services counts of all services; a service counts once for whatever one of its
 * rows says
 */
@WithoutRowFacts
record EditionCountsRepresentation(LocalDate edition, List<KeyStore> keyStores, long categories, Counts listings,
		Counts services) {

	/** Its columns in a table. */
	static final Columns<EditionCountsRepresentation> COLUMNS = new Columns<EditionCountsRepresentation>()
		.add("edition", EditionCountsRepresentation::edition)
		.addDetail("keyStores", EditionCountsRepresentation::keyStores)
		.add("categories", EditionCountsRepresentation::categories)
		.note((counts) -> counts.keyStores().contains(KeyStore.MANAGED_HSM) ? List.of()
				: List.of("The edition %s does not speak of Managed HSM.".formatted(counts.edition())))
		.addAll(CountColumns.of("listings"), EditionCountsRepresentation::listings)
		.addAll(CountColumns.of("services"), EditionCountsRepresentation::services)
		.addForPeople("listings", (counts) -> counts.listings().total())
		.addForPeople("services", (counts) -> counts.services().total())
		.addForPeople("withKeyVault", (counts) -> counts.services().keyVault().supported())
		.addForPeople("withManagedHsm", (counts) -> counts.services().managedHsm().supported())
		.addForPeople("withBoth", (counts) -> counts.services().both());

	static EditionCountsRepresentation of(Edition edition) {
		return new EditionCountsRepresentation(edition.id(), edition.keyStores(), edition.categories().size(),
				edition.summary().listings(), edition.summary().services());
	}

}
