package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two editions.
 *
 * @param kind what kind of change
 * @param keyStore the key store that it is about, if it is about one
 * @param from the edition before
 * @param to the edition after
 * @param service the service, by id; of a split or a merge the one that became several,
 * or that several became
 * @param name its name after the change or, if it is gone, before
 * @param others the other services of a split or a merge, by id and name
 * @param categories ids of the categories that list it on either side
 * @param before what the edition before says
 * @param after what the edition after says
 */
public record Change(ChangeKind kind, @Nullable KeyStore keyStore, LocalDate from, LocalDate to, String service,
		String name, List<ServiceReference> others, Set<String> categories, ChangeSide before, ChangeSide after) {

	boolean isAbout(String id) {
		return this.service.equals(id) || this.others.stream().anyMatch((other) -> other.id().equals(id));
	}

	/**
	 * The change in a line.
	 * @return the kind, the service and what was and is said
	 */
	public String summary() {
		String where = (this.keyStore != null) ? " (%s)".formatted(this.keyStore) : "";
		return "%s: %s%s: %s".formatted(this.kind, this.name, where, difference());
	}

	/**
	 * The change in a line, with where each side says so.
	 * @return the kind, the service, what was and is said, and the lines of both
	 * documents
	 */
	public String summaryWithLines() {
		return "%s [%s → %s]".formatted(summary(), lines(this.before), lines(this.after));
	}

	private static String lines(ChangeSide side) {
		return side.evidence().isEmpty() ? "none"
				: side.evidence()
					.stream()
					.map((evidence) -> "line " + evidence.sourceLine())
					.collect(Collectors.joining(", "));
	}

	/** What was said and what is said, with an arrow between. */
	String difference() {
		return "%s → %s".formatted(said(this.before), said(this.after));
	}

	private static String said(ChangeSide side) {
		return side.values().isEmpty() ? "(none)" : String.join(", ", side.values());
	}

}
