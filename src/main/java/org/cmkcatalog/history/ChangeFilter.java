package org.cmkcatalog.history;

import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.cmkcatalog.document.KeyStore;

/**
 * Which changes to return. Values of one parameter are alternatives, repeated or
 * separated by commas. Parameters are combined: all of them must match.
 *
 * @param kind kinds of change
 * @param weight how much a change matters
 * @param category ids of categories that list the service before or after, at most 200
 * @param service ids of services, at most 200; a split or a merge is about all its
 * services
 * @param keyStore key stores that the change is about; changes of a service as a whole
 * are about none
 */
public record ChangeFilter(Set<ChangeKind> kind, Set<ChangeWeight> weight,
		@Size(max = 200, message = ChangeFilter.VALUES) Set<String> category,
		@Size(max = 200, message = ChangeFilter.VALUES) Set<String> service, Set<KeyStore> keyStore) {

	static final String VALUES = "takes at most 200 values";

	public ChangeFilter {
		kind = Objects.requireNonNullElse(kind, Set.of());
		weight = Objects.requireNonNullElse(weight, Set.of());
		category = Objects.requireNonNullElse(category, Set.of());
		service = Objects.requireNonNullElse(service, Set.of());
		keyStore = Objects.requireNonNullElse(keyStore, Set.of());
	}

	boolean matches(Change change) {
		return (this.kind.isEmpty() || this.kind.contains(change.kind()))
				&& (this.weight.isEmpty() || this.weight.contains(change.weight()))
				&& (this.keyStore.isEmpty() || this.keyStore.stream().anyMatch((store) -> store == change.keyStore()))
				&& (this.category.isEmpty() || this.category.stream().anyMatch(change.categories()::contains))
				&& (this.service.isEmpty() || this.service.stream().anyMatch(change::isAbout));
	}

}
