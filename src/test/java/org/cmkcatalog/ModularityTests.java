package org.cmkcatalog;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** The rooms, and what each may use. */
class ModularityTests {

	private final ApplicationModules rooms = ApplicationModules.of(CmkCatalogApplication.class);

	@Test
	void roomsKeepTheirDeclaredDependencies() {
		assertThat(this.rooms.detectViolations().getMessages())
			.as("rooms use what they must not; find another way, or allow it in the room's package-info.java "
					+ "and say so in docs/architecture.md")
			.isEmpty();
	}

	@Test
	void roomsAreThoseOfTheDesign() {
		assertThat(this.rooms.stream().map((room) -> room.getIdentifier().toString()))
			.as("rooms; a new one is added here and to docs/architecture.md")
			.containsExactlyInAnyOrder("about", "answer", "audit", "author", "browse", "catalog", "changelog",
					"coverage", "database", "document", "history", "inventory", "matrix", "names", "offline", "openapi",
					"page", "profile", "ready", "resource", "seed", "start", "store", "table", "traffic", "verdict",
					"web");
	}

}
