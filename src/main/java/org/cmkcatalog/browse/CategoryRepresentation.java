package org.cmkcatalog.browse;

import java.util.Objects;

import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.Counts;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.table.Columns;

/**
 * A category, with counts of its listings.
 *
 * @param id its id
 * @param name its name in this edition
 * @param position its place in the document, from 1
 * @param sourceLine line of its heading, from 1
 * @param listings counts of its listings
 */
record CategoryRepresentation(String id, String name, int position, int sourceLine, Counts listings) {

	/** Its columns in a table. */
	static final Columns<CategoryRepresentation> COLUMNS = new Columns<CategoryRepresentation>()
		.add("position", CategoryRepresentation::position)
		.add("id", CategoryRepresentation::id)
		.add("name", CategoryRepresentation::name)
		.addDetail("sourceLine", CategoryRepresentation::sourceLine)
		.add("listings", (category) -> category.listings().total())
		.add("keyVault", (category) -> category.listings().keyVault().supported())
		.add("managedHsm", (category) -> category.listings().managedHsm().supported())
		.add("both", (category) -> category.listings().both())
		.addAll(CountColumns.of("listings"), CategoryRepresentation::listings);

	static CategoryRepresentation of(Category category, Edition edition) {
		return new CategoryRepresentation(category.id(), category.name(), category.position(), category.sourceLine(),
				Objects.requireNonNull(edition.summary().listingsByCategory().get(category.id())));
	}

}
