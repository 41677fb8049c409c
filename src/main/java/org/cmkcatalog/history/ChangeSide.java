package org.cmkcatalog.history;

import java.time.LocalDate;
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

	/**
	 * Where a document says something.
	 *
	 * @param edition date of the edition
	 * @param sourceLine line of its document, from 1
	 * @param asWritten the Markdown of that line: a cell, a category's name, or the whole
	 * row of a service that came or went; empty for a blank cell
	 */
	public record Evidence(LocalDate edition, int sourceLine, String asWritten) {

	}

}
