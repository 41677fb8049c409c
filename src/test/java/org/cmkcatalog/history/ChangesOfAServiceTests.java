package org.cmkcatalog.history;

import java.util.List;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.offline.SeededCatalog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The changes of one service are those that a whole comparison says of it. */
class ChangesOfAServiceTests {

	private static final Catalog CATALOG = SeededCatalog.read("seed-data");

	@Test
	void changesOfOneServiceAreThoseOfTheWholeComparison() {
		History history = History.of(CATALOG);
		for (Edition from : CATALOG.editions()) {
			for (Edition to : CATALOG.editions()) {
				List<Change> all = history.between(from, to);
				CATALOG.services()
					.all()
					.forEach((service) -> assertThat(history.between(from, to, service.id()))
						.as("%s from %s to %s", service.id(), from.id(), to.id())
						.isEqualTo(all.stream().filter((change) -> change.isAbout(service.id())).toList()));
			}
		}
	}

	@Test
	void firstEditionChangesNothing() {
		assertThat(History.of(CATALOG).of(CATALOG.editions().get(0), "iot-hub")).isEmpty();
	}

}
