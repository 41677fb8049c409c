package org.cmkcatalog.history;

import java.util.List;

/**
 * What one of two editions says.
 *
 * @param values what it says: names, words of support, keys such as RSA 3072, texts of
 * footnotes, ids of categories, links as [title](url), or URLs, depending on the kind of
 * change; empty if it says nothing
 * @param evidence where it says so; empty if it does not list the service
 */
public record ChangeSide(List<String> values, List<Evidence> evidence) {

	static ChangeSide of(Statement statement) {
		return new ChangeSide(List.copyOf(statement.values().values()), statement.evidence());
	}

	/** Services as a whole. */
	static ChangeSide of(List<ServiceState> services) {
		return new ChangeSide(services.stream().map(ServiceState::name).toList(),
				services.stream().flatMap((service) -> service.evidence().stream()).toList());
	}

	List<Integer> lines() {
		return this.evidence.stream().map(Evidence::sourceLine).toList();
	}

	List<String> asWritten() {
		return this.evidence.stream().map(Evidence::asWritten).distinct().toList();
	}

}
