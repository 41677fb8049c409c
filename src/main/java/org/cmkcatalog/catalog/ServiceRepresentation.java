package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.web.Columns;
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
public record ServiceRepresentation(String id, String name, @Nullable String url, List<CategoryReference> categories,
		KeyStoreSupportRepresentation keyVault, KeyStoreSupportRepresentation managedHsm,
		List<LinkRepresentation> documentation, List<ConflictRepresentation> conflicts) {

	/** How it stands in a table. */
	public static final Columns<ServiceRepresentation> COLUMNS = new Columns<ServiceRepresentation>()
		.add("id", ServiceRepresentation::id)
		.add("name", ServiceRepresentation::name)
		.addForPrograms("url", ServiceRepresentation::url)
		.addForPrograms("keyVault", (service) -> service.keyVault().support())
		.addForPeople("keyVault", (service) -> service.keyVault().inWords())
		.addForPrograms("keyVaultKeyConstraints", (service) -> service.keyVault().keysInWords())
		.addForPrograms("keyVaultFootnotes", (service) -> service.keyVault().footnoteTexts())
		.addForPrograms("keyVaultAsWritten", (service) -> service.keyVault().asWritten())
		.addForPrograms("managedHsm", (service) -> service.managedHsm().support())
		.addForPeople("managedHsm", (service) -> service.managedHsm().inWords())
		.addForPrograms("managedHsmKeyConstraints", (service) -> service.managedHsm().keysInWords())
		.addForPrograms("managedHsmFootnotes", (service) -> service.managedHsm().footnoteTexts())
		.addForPrograms("managedHsmAsWritten", (service) -> service.managedHsm().asWritten())
		.add("categories", (service) -> service.categories().stream().map(CategoryReference::id).toList())
		.addForPrograms("documentation",
				(service) -> service.documentation().stream().map(LinkRepresentation::url).toList())
		.addForPrograms("conflicts",
				(service) -> service.conflicts().stream().map(ConflictRepresentation::field).toList())
		.note((service) -> service.managedHsm().legend())
		.note((service) -> service.keyVault().legend());

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
