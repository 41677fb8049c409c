package org.cmkcatalog.answer;

import java.util.List;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Linked;
import org.jspecify.annotations.Nullable;

/**
 * A row of the document.
 *
 * @param row number of the row among all listings of the edition, from 1
 * @param sourceLine line of the document, from 1
 * @param category the category that lists it
 * @param service the service that it names
 * @param url absolute URL of the product; absent if the name is no link
 * @param urlAsWritten that link as the document spells it
 * @param keyVault what it says of Azure Key Vault
 * @param managedHsm what it says of Azure Managed HSM
 * @param documentation its documentation links, in their order
 * @param conflicts in which fields other rows about the same product differ from it
 */
public record ListingRepresentation(int row, int sourceLine, CategoryReference category, ServiceReference service,
		@Nullable String url, @Nullable String urlAsWritten, KeyStoreSupportRepresentation keyVault,
		KeyStoreSupportRepresentation managedHsm, List<LinkRepresentation> documentation,
		List<ConflictRepresentation> conflicts) implements Said {

	/** Its columns in a table. */
	public static final Columns<ListingRepresentation> COLUMNS = new Columns<ListingRepresentation>()
		.addDetail("row", ListingRepresentation::row)
		.add("sourceLine", ListingRepresentation::sourceLine)
		.addForPrograms("category", (listing) -> listing.category().id())
		.addForPrograms("categoryName", (listing) -> listing.category().name())
		.addForPeople("category", (listing) -> listing.category().name())
		.addDetail("service", (listing) -> listing.service().id())
		.add("name", (listing) -> listing.service().name())
		.addForPrograms("url", ListingRepresentation::url)
		.addForPrograms("urlAsWritten", ListingRepresentation::urlAsWritten)
		.addAll(Said.supportColumns(), (listing) -> listing)
		.addDetailForPeople("page", (listing) -> (listing.url() != null) ? Linked.to(listing.url()) : null)
		.addAll(Said.evidenceColumns(), (listing) -> listing);

	static ListingRepresentation of(Edition edition, Listing listing) {
		DocumentLink product = listing.row().product();
		ListedService service = edition.service(listing.service()).orElseThrow();
		return new ListingRepresentation(listing.number(), listing.row().line(),
				CategoryReference.of(listing.category()), ServiceReference.of(listing),
				(product != null) ? product.url() : null, (product != null) ? product.urlAsWritten() : null,
				KeyStoreSupportRepresentation.of(listing, KeyStore.KEY_VAULT, service.standing(KeyStore.KEY_VAULT)),
				KeyStoreSupportRepresentation.of(listing, KeyStore.MANAGED_HSM, service.standing(KeyStore.MANAGED_HSM)),
				listing.row().documentation().stream().map(LinkRepresentation::of).toList(),
				ConflictRepresentation.of(edition, List.of(listing)));
	}

	@Override
	public String subject() {
		return this.service.id();
	}

}
