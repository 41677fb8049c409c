package org.cmkcatalog.browse;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Counts;
import org.cmkcatalog.catalog.Summary;
import org.cmkcatalog.catalog.Summary.KeyConstraintCount;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * An edition in numbers.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param keyStores the key stores that it speaks of; of any other, nothing is listed
 * @param listings counts of all listings
 * @param services counts of all services; a service counts once for whatever one of its
 * rows says
 * @param servicesInSeveralCategories number of services with more than one listing
 * @param documentationLinks number of links in the documentation column
 * @param keyConstraints how often each key is stated
 * @param categories counts by category, in document order
 */
record SummaryRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		List<KeyStore> keyStores, Counts listings, Counts services, long servicesInSeveralCategories,
		long documentationLinks, List<KeyConstraintCount> keyConstraints,
		List<CategoryRepresentation> categories) implements Tabular {

	private static final Columns<SummaryRepresentation> COLUMNS = new Columns<SummaryRepresentation>()
		.add("edition", SummaryRepresentation::edition)
		.addAll(CountColumns.of("listings"), SummaryRepresentation::listings)
		.addAll(CountColumns.of("services"), SummaryRepresentation::services)
		.add("servicesInSeveralCategories", SummaryRepresentation::servicesInSeveralCategories)
		.add("documentationLinks", SummaryRepresentation::documentationLinks)
		.add("keyStores", SummaryRepresentation::keyStores)
		.add("keyConstraints",
				(summary) -> summary.keyConstraints()
					.stream()
					.map((count) -> "%s %s %d: %d listings, %d services".formatted(count.keyStore(), count.keyType(),
							count.bits(), count.listings(), count.services()))
					.toList())
		.add("categories",
				(summary) -> summary.categories()
					.stream()
					.map((category) -> "%s (%s): %d listings, %d in Key Vault, %d in Managed HSM".formatted(
							category.name(), category.id(), category.listings().total(),
							category.listings().keyVault().supported(), category.listings().managedHsm().supported()))
					.toList());

	static SummaryRepresentation of(ChosenEdition edition) {
		Summary summary = edition.edition().summary();
		return new SummaryRepresentation(edition.id(), edition.newer(), edition.edition().keyStores(),
				summary.listings(), summary.services(), summary.servicesInSeveralCategories(),
				summary.documentationLinks(), summary.keyConstraints(),
				edition.edition()
					.categories()
					.values()
					.stream()
					.map((category) -> CategoryRepresentation.of(category, edition.edition()))
					.toList());
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of(ChosenEdition.inWords(this.edition, this.newerEdition)));
	}

}
