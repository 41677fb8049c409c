package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * A row of the document.
 *
 * @param row number of the row among all listings of the edition, from 1
 * @param sourceLine line of the document, from 1
 * @param category the category that it stands in
 * @param service the service that it names
 * @param url absolute URL of the product; absent if the name is no link
 * @param urlAsWritten that link as the document spells it
 * @param keyVault what it says of Azure Key Vault
 * @param managedHsm what it says of Azure Managed HSM
 * @param documentation its documentation links, in their order
 * @param conflicts in which fields other rows about the same product differ from it
 */
record ListingRepresentation(int row, int sourceLine, CategoryReference category, ServiceReference service,
		@Nullable String url, @Nullable String urlAsWritten, KeyStoreSupportRepresentation keyVault,
		KeyStoreSupportRepresentation managedHsm, List<LinkRepresentation> documentation,
		List<ConflictRepresentation> conflicts) {

	static ListingRepresentation of(Listing listing) {
		return new ListingRepresentation(listing.documentRow(), listing.sourceLine(),
				CategoryReference.of(listing.category()), ServiceReference.of(listing), listing.url(),
				listing.urlAsWritten(), KeyStoreSupportRepresentation.of(listing, KeyStore.KEY_VAULT),
				KeyStoreSupportRepresentation.of(listing, KeyStore.MANAGED_HSM),
				listing.documentation().stream().map(LinkRepresentation::of).toList(),
				ConflictRepresentation.of(List.of(listing)));
	}

}
