package org.cmkcatalog.answer;

import java.util.List;
import java.util.stream.IntStream;

import org.cmkcatalog.catalog.EditionTypes;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Linked;
import org.jspecify.annotations.Nullable;

/**
 * A service, with what all its rows say.
 *
 * @param id its stable id
 * @param name its name in this edition
 * @param url absolute URL of the product; absent if the name is no link
 * @param categories the categories that list it, in document order
 * @param sourceLines lines of its rows in the document, from 1
 * @param keyVault what the page says of Azure Key Vault
 * @param managedHsm what the page says of Azure Managed HSM
 * @param documentation the documentation links of all its rows
 * @param conflicts in which fields rows about this product differ
 * @param resourceTypes types of Azure whose resources belong to it, or may belong to it
 * @param terraformTypes resource types of Terraform that manage such resources, by name
 */
public record ServiceRepresentation(String id, String name, @Nullable String url, List<CategoryReference> categories,
		List<Integer> sourceLines, KeyStoreSupportRepresentation keyVault, KeyStoreSupportRepresentation managedHsm,
		List<LinkRepresentation> documentation, List<ConflictRepresentation> conflicts,
		List<ResourceTypeReference> resourceTypes, List<String> terraformTypes) implements Said {

	/** Its columns in a table. */
	public static final Columns<ServiceRepresentation> COLUMNS = new Columns<ServiceRepresentation>()
		.add("id", ServiceRepresentation::id)
		.add("name", ServiceRepresentation::name)
		.addForPrograms("url", ServiceRepresentation::url)
		.addAll(Said.supportColumns(), (service) -> service)
		.addDetail("categories", (service) -> service.categories().stream().map(CategoryReference::id).toList())
		.addForPrograms("categoryNames",
				(service) -> service.categories().stream().map(CategoryReference::name).toList())
		.addForPrograms("sourceLines", ServiceRepresentation::sourceLines)
		.addDetailForPeople("lines", ServiceRepresentation::lines)
		.addDetailForPeople("page", (service) -> (service.url() != null) ? Linked.to(service.url()) : null)
		.addAll(Said.evidenceColumns(), (service) -> service)
		.addDetail("resourceTypes",
				(service) -> service.resourceTypes().stream().map(ResourceTypeReference::inWords).toList())
		.addDetail("terraformTypes", ServiceRepresentation::terraformTypes);

	static ServiceRepresentation of(ListedService service, EditionTypes types) {
		return new ServiceRepresentation(service.id(), service.name(), service.url(),
				service.listings().stream().map((listing) -> CategoryReference.of(listing.category())).toList(),
				service.listings().stream().map((listing) -> listing.row().line()).toList(),
				KeyStoreSupportRepresentation.of(service, KeyStore.KEY_VAULT),
				KeyStoreSupportRepresentation.of(service, KeyStore.MANAGED_HSM),
				service.documentation().stream().map(LinkRepresentation::of).toList(),
				ConflictRepresentation.of(service.edition(), service.listings()),
				types.mappings(service).stream().map(ResourceMapping::rule).map(ResourceTypeReference::of).toList(),
				types.terraformTypes(service));
	}

	/** The lines of its rows, each with its category. */
	private List<String> lines() {
		return IntStream.range(0, this.sourceLines.size())
			.mapToObj((i) -> "%d (%s)".formatted(this.sourceLines.get(i), this.categories.get(i).name()))
			.toList();
	}

	@Override
	public String subject() {
		return this.id;
	}

}
