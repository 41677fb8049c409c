package org.cmkcatalog.history;

import java.util.Collection;
import java.util.List;

/**
 * What one of two editions says where they differ.
 *
 * @param values what it says; empty if it says nothing
 * @param evidence where it says so
 * @param services services that the other edition does not have
 */
record ChangeSide(List<String> values, List<Evidence> evidence, List<ServiceState> services) {

	static final ChangeSide NONE = new ChangeSide(List.of(), List.of(), List.of());

	static ChangeSide of(Statement statement) {
		return new ChangeSide(statement.texts(), statement.evidence(), List.of());
	}

	/** Services as a whole, some of which the other edition does not have. */
	static ChangeSide of(Collection<ServiceState> services, EditionState other) {
		return new ChangeSide(services.stream().map(ServiceState::name).toList(),
				services.stream().flatMap((service) -> service.evidence().stream()).toList(),
				services.stream().filter((service) -> !other.services().containsKey(service.id())).toList());
	}

}
