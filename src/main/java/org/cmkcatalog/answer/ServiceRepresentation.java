package org.cmkcatalog.answer;

import java.util.List;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.web.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A service, with what all its rows say.
 *
 * @param id its stable id
 * @param name its name in this edition
 * @param url absolute URL of the product; absent if the name is no link
 * @param categories the categories that list it, in document order
 * @param keyVault what the page says of Azure Key Vault
 * @param managedHsm what the page says of Azure Managed HSM
 * @param documentation the documentation links of all its rows
 * @param conflicts in which fields rows about this product differ
 */
public record ServiceRepresentation(String id, String name, @Nullable String url, List<CategoryReference> categories,
		KeyStoreSupportRepresentation keyVault, KeyStoreSupportRepresentation managedHsm,
		List<LinkRepresentation> documentation, List<ConflictRepresentation> conflicts) {

	/** Its columns in a table. */
	public static final Columns<ServiceRepresentation> COLUMNS = new Columns<ServiceRepresentation>()
		.add("id", ServiceRepresentation::id)
		.add("name", ServiceRepresentation::name)
		.addForPrograms("url", ServiceRepresentation::url)
		.addAll(KeyStoreSupportRepresentation.columns("keyVault"), ServiceRepresentation::keyVault)
		.addAll(KeyStoreSupportRepresentation.columns("managedHsm"), ServiceRepresentation::managedHsm)
		.add("categories", (service) -> service.categories().stream().map(CategoryReference::id).toList())
		.addForPrograms("documentation",
				(service) -> service.documentation().stream().map(LinkRepresentation::url).toList())
		.addForPrograms("conflicts",
				(service) -> service.conflicts().stream().map(ConflictRepresentation::field).toList())
		.note((service) -> service.managedHsm().legend())
		.note((service) -> service.keyVault().legend());

	static ServiceRepresentation of(ListedService service) {
		return new ServiceRepresentation(service.id(), service.name(), service.url(),
				service.listings().stream().map((listing) -> CategoryReference.of(listing.category())).toList(),
				KeyStoreSupportRepresentation.of(service, KeyStore.KEY_VAULT),
				KeyStoreSupportRepresentation.of(service, KeyStore.MANAGED_HSM),
				service.documentation().stream().map(LinkRepresentation::of).toList(),
				ConflictRepresentation.of(service.edition(), service.listings()));
	}

}
