package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * A service, with what all its rows say.
 *
 * @param id its id, for ever
 * @param name its name in this edition
 * @param url absolute URL of the product; absent if the name is no link
 * @param categories the categories that list it, in document order
 * @param keyVault what the page says of Azure Key Vault
 * @param managedHsm what the page says of Azure Managed HSM
 * @param documentation the documentation links of all its rows
 * @param conflicts in which fields rows about this product differ
 */
record ServiceRepresentation(String id, String name, @Nullable String url, List<CategoryReference> categories,
		KeyStoreSupportRepresentation keyVault, KeyStoreSupportRepresentation managedHsm,
		List<LinkRepresentation> documentation, List<ConflictRepresentation> conflicts) {

	static ServiceRepresentation of(ServiceListings service) {
		return new ServiceRepresentation(service.id(), service.name(), service.url(), categories(service),
				KeyStoreSupportRepresentation.of(service, KeyStore.KEY_VAULT),
				KeyStoreSupportRepresentation.of(service, KeyStore.MANAGED_HSM),
				service.documentation().stream().map(LinkRepresentation::of).toList(),
				ConflictRepresentation.of(service.rows()));
	}

	static List<CategoryReference> categories(ServiceListings service) {
		return service.rows().stream().map((row) -> CategoryReference.of(row.category())).toList();
	}

}
