package org.cmkcatalog.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Services that are renamed, split, merged, gone and back again. */
@ServiceTest
class ServiceIdentityTests {

	@TempDir
	private static Path folder;

	@Autowired
	private RestTestClient client;

	@DynamicPropertySource
	static void fourEditions(DynamicPropertyRegistry registry) throws IOException {
		edition("2025-01-01", "Batch", "Old Name", "Vault", "One", "Comet");
		edition("2025-02-01", "Batch", "New Name", "Vault Keys", "Vault Secrets", "All");
		edition("2025-03-01", "Batch", "Newest Name", "Vault Keys", "All", "Comet");
		edition("2025-04-01", "Batch", "Newest Name", "Keys", "All", "Comet", "Late");
		Files.writeString(folder.resolve("renames.csv"), """
				edition,kind,from,to
				2025-02-01,renamed,Old Name,New Name
				2025-02-01,split,Vault,Vault Keys
				2025-02-01,split,Vault,Vault Secrets
				2025-02-01,merged,One,All
				2025-03-01,renamed,New Name,Newest Name
				2025-04-01,merged,Vault Keys,Keys
				""");
		registry.add("cmk.catalog.seed-location", folder::toString);
		registry.add("cmk.catalog.edition", () -> "2025-01-01");
	}

	private static void edition(String date, String... names) throws IOException {
		String[] parts = date.split("-");
		StringBuilder text = new StringBuilder("""
				---
				title: A page
				ms.date: %s/%s/%s
				---
				| Product, feature, or service | Key Vault | Managed HSM | Documentation |
				|---|---|---|---|
				| **Storage** | | | |
				""".formatted(parts[1], parts[2], parts[0]));
		for (String name : names) {
			text.append("| [%s](/x) | Yes | | [Keys](/k) |%n".formatted(name));
		}
		Path editions = Files.createDirectories(folder.resolve("editions"));
		Files.writeString(editions.resolve(date + ".md"), text);
	}

	private RestTestClient.ResponseSpec get(String uri) {
		return this.client.get().uri(uri).exchange();
	}

	@ParameterizedTest
	@CsvSource({ "new-name, ''", "newest-name, ''", "new-name, ?edition=latest", "newest-name, ?edition=2025-02-01" })
	void nameLeadsToTheServiceWithTheQuery(String name, String query) {
		get("/api/v1/services/" + name + query).expectStatus()
			.isEqualTo(308)
			.expectHeader()
			.valueEquals("Location", "/api/v1/services/old-name" + query)
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=3600, public, s-maxage=10, stale-while-revalidate=10");
	}

	@ParameterizedTest
	@CsvSource({ "pinned, Old Name", "2025-02-01, New Name", "latest, Newest Name" })
	void serviceHasTheNameOfTheEdition(String edition, String name) {
		String query = edition.equals("pinned") ? "" : "?edition=" + edition;
		get("/api/v1/services/old-name" + query).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo("old-name")
			.jsonPath("$.name")
			.isEqualTo(name);
	}

	@Test
	void serviceThatIsToComeIsNotFoundYet() {
		get("/api/v1/services/late").expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType("application/problem+json")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:service-not-yet-listed")
			.jsonPath("$.detail")
			.isEqualTo(
					"The edition 2025-01-01 does not list 'Late'; it is first listed in that of 2025-04-01. See /api/v1/services/late?edition=2025-04-01.")
			.jsonPath("$.firstListed")
			.isEqualTo("2025-04-01")
			.jsonPath("$.lastListed")
			.isEqualTo("2025-04-01")
			.jsonPath("$.successors")
			.isEmpty();
	}

	@Test
	void serviceThatWasSplitIsGoneWithItsSuccessors() {
		get("/api/v1/services/vault?edition=2025-02-01").expectStatus()
			.isEqualTo(410)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:service-gone")
			.jsonPath("$.firstListed")
			.isEqualTo("2025-01-01")
			.jsonPath("$.lastListed")
			.isEqualTo("2025-01-01")
			.jsonPath("$.successors[*].id")
			.isEqualTo(List.of("vault-keys", "vault-secrets"))
			.jsonPath("$.successors[0].href")
			.isEqualTo("/api/v1/services/vault-keys?edition=2025-02-01");
	}

	@Test
	void successorsOfSuccessorsAreToldUpToTheEdition() {
		get("/api/v1/services/vault?edition=latest").expectStatus()
			.isEqualTo(410)
			.expectBody()
			.jsonPath("$.successors[*].href")
			.isEqualTo(List.of("/api/v1/services/vault-keys?edition=2025-03-01",
					"/api/v1/services/vault-secrets?edition=2025-02-01", "/api/v1/services/keys?edition=latest"));
	}

	@Test
	void serviceThatWasMergedIsGoneWithItsSuccessor() {
		get("/api/v1/services/one?asOf=2025-03-15").expectStatus()
			.isEqualTo(410)
			.expectBody()
			.jsonPath("$.successors[*].href")
			.isEqualTo("/api/v1/services/all?asOf=2025-03-15");
	}

	@Test
	void serviceThatIsAwayForAnEditionIsGoneFromIt() {
		get("/api/v1/services/comet?edition=2025-02-01").expectStatus()
			.isEqualTo(410)
			.expectBody()
			.jsonPath("$.lastListed")
			.isEqualTo("2025-04-01");
		get("/api/v1/services/comet?edition=latest").expectStatus().isOk();
		get("/api/v1/changes?kind=returned&from=2025-02-01").expectBody()
			.jsonPath("$.items[*].service.id")
			.isEqualTo("comet");
	}

	@Test
	void unknownServiceIsAnsweredWithTheNearestNameOfAnyEdition() {
		get("/api/v1/services/newest-nam?edition=2025-02-01").expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.suggestions[0].id")
			.isEqualTo("old-name")
			.jsonPath("$.suggestions[0].name")
			.isEqualTo("New Name")
			.jsonPath("$.suggestions[0].href")
			.isEqualTo("/api/v1/services/old-name?edition=2025-02-01");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					id=newest-name ! id: 'newest-name' is another name of the service 'old-name'.
					id=late        ! id: 'late' is not listed in the edition 2025-01-01; it is in those from 2025-04-01 to 2025-04-01.
					id=nobody      ! id: 'nobody' is the id of no service.
					""")
	void filterByAnIdThatTheEditionLacksSaysWhy(String query, String detail) {
		get("/api/v1/services?" + query).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(detail);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			/api/v1/services?edition=2025-03-01
			/api/v1/services/batch?edition=2025-01-01
			/services/batch?edition=2025-01-01
			/api/v1/services?edition=latest
			/api/v1/services?asOf=2025-03-01
			/api/v1/changes?from=2025-01-01&to=2025-02-01
			/api/v1/services
			""")
	void everyAnswerIsKeptForAnHour(String uri) {
		get(uri).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=3600, public, s-maxage=10, stale-while-revalidate=10");
	}

}
