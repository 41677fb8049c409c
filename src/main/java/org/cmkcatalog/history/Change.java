package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.web.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A change of a service from one edition to another.
 *
 * @param kind what kind of change
 * @param keyStore the key store that it is about; absent if it is about none
 * @param service the service, by its name after the change or, if it is gone, before; of
 * a split or a merge the one that became several, or that several became
 * @param others the other services of a split or a merge; otherwise empty
 * @param categories ids of the categories that list the service before or after
 * @param from date of the edition before
 * @param to date of the edition after
 * @param before what the edition before says
 * @param after what the edition after says
 */
public record Change(ChangeKind kind, @Nullable KeyStore keyStore, ServiceReference service,
		List<ServiceReference> others, List<String> categories, LocalDate from, LocalDate to, ChangeSide before,
		ChangeSide after) {

	/** Its columns in a table. */
	static final Columns<Change> COLUMNS = new Columns<Change>().addForPrograms("from", Change::from)
		.addForPrograms("to", Change::to)
		.add("kind", Change::kind)
		.addForPrograms("service", (change) -> change.service().id())
		.add("name", (change) -> change.service().name())
		.add("keyStore", Change::keyStore)
		.addForPrograms("others", (change) -> change.others().stream().map(ServiceReference::id).toList())
		.addForPrograms("categories", Change::categories)
		.add("before", (change) -> change.before().values())
		.add("after", (change) -> change.after().values())
		.addForPrograms("beforeLines", (change) -> change.before().lines())
		.addForPrograms("beforeAsWritten", (change) -> change.before().asWritten())
		.addForPrograms("afterLines", (change) -> change.after().lines())
		.addForPrograms("afterAsWritten", (change) -> change.after().asWritten());

	boolean isAbout(String id) {
		return this.service.id().equals(id) || this.others.stream().anyMatch((other) -> other.id().equals(id));
	}

	/** The kind, the service, and what was and is said, in a line. */
	public String summary() {
		return "%s: %s%s: %s → %s".formatted(this.kind, this.service.name(),
				(this.keyStore != null) ? " (%s)".formatted(this.keyStore) : "", said(this.before), said(this.after));
	}

	/** The summary with the lines of both documents. */
	public String summaryWithLines() {
		return "%s [%s → %s]".formatted(summary(), lines(this.before), lines(this.after));
	}

	private static String lines(ChangeSide side) {
		return side.evidence().isEmpty() ? "none"
				: side.lines().stream().map((line) -> "line " + line).collect(Collectors.joining(", "));
	}

	private static String said(ChangeSide side) {
		return side.values().isEmpty() ? "(none)" : String.join(", ", side.values());
	}

}
