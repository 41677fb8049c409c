package org.cmkcatalog;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** The rooms, and what each may use. */
class ModularityTests {

	private final ApplicationModules rooms = ApplicationModules.of(CmkCatalogApplication.class);

	@Test
	void roomsKeepTheirDeclaredDependencies() {
		this.rooms.verify();
	}

	@Test
	void roomsAreThoseOfTheDesign() {
		assertThat(this.rooms.stream().map((room) -> room.getIdentifier().toString())).containsExactlyInAnyOrder(
				"about", "answer", "audit", "author", "browse", "catalog", "changelog", "coverage", "database",
				"document", "history", "inventory", "matrix", "names", "offline", "openapi", "page", "profile", "ready",
				"resource", "seed", "start", "store", "table", "verdict", "web");
	}

}
