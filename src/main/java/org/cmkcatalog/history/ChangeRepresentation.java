package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.web.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A change of a service from one edition to another.
 *
 * @param kind what kind of change
 * @param keyStore the key store that it is about; absent if it is about none
 * @param service the service; of a split or a merge the one that became several, or that
 * several became
 * @param others the other services of a split or a merge; else empty
 * @param categories ids of the categories that list the service before or after
 * @param from date of the edition before
 * @param to date of the edition after
 * @param before what the edition before says
 * @param after what the edition after says
 */
record ChangeRepresentation(ChangeKind kind, @Nullable KeyStore keyStore, ServiceReference service,
		List<ServiceReference> others, List<String> categories, LocalDate from, LocalDate to,
		ChangeSideRepresentation before, ChangeSideRepresentation after) {

	/** How it stands in a table. */
	static final Columns<ChangeRepresentation> COLUMNS = new Columns<ChangeRepresentation>()
		.addForPrograms("from", ChangeRepresentation::from)
		.addForPrograms("to", ChangeRepresentation::to)
		.add("kind", ChangeRepresentation::kind)
		.addForPrograms("service", (change) -> change.service().id())
		.add("name", (change) -> change.service().name())
		.add("keyStore", ChangeRepresentation::keyStore)
		.addForPrograms("others", (change) -> change.others().stream().map(ServiceReference::id).toList())
		.addForPrograms("categories", ChangeRepresentation::categories)
		.add("before", (change) -> change.before().values())
		.add("after", (change) -> change.after().values())
		.addForPrograms("beforeLines", (change) -> change.before().lines())
		.addForPrograms("beforeAsWritten", (change) -> change.before().asWritten())
		.addForPrograms("afterLines", (change) -> change.after().lines())
		.addForPrograms("afterAsWritten", (change) -> change.after().asWritten());

	static ChangeRepresentation of(Change change) {
		return new ChangeRepresentation(change.kind(), change.keyStore(),
				new ServiceReference(change.service(), change.name()), change.others(),
				List.copyOf(change.categories()), change.from(), change.to(),
				ChangeSideRepresentation.of(change.before()), ChangeSideRepresentation.of(change.after()));
	}

}
