package org.cmkcatalog.browse;

import java.util.List;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The numbers of the editions, counted in the documents by hand. */
@ServiceTest
class CatalogNumbersTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Test
	void summaryCountsListings() {
		get("/api/v1/summary").jsonPath("$.edition")
			.isEqualTo("2024-07-19")
			.jsonPath("$.newerEdition")
			.isEqualTo("2026-05-15")
			.jsonPath("$.listings.total")
			.isEqualTo(105)
			.jsonPath("$.listings.keyVault.supported")
			.isEqualTo(104)
			.jsonPath("$.listings.keyVault.notApplicable")
			.isEqualTo(1)
			.jsonPath("$.listings.keyVault.notListed")
			.isEqualTo(0)
			.jsonPath("$.listings.managedHsm.supported")
			.isEqualTo(47)
			.jsonPath("$.listings.managedHsm.notListed")
			.isEqualTo(58)
			.jsonPath("$.listings.both")
			.isEqualTo(47)
			.jsonPath("$.listings.keyVaultOnly")
			.isEqualTo(57)
			.jsonPath("$.listings.managedHsmOnly")
			.isEqualTo(0)
			.jsonPath("$.listings.withKeyConstraint")
			.isEqualTo(6)
			.jsonPath("$.listings.withFootnote")
			.isEqualTo(8)
			.jsonPath("$.listings.documented")
			.isEqualTo(51)
			.jsonPath("$.documentationLinks")
			.isEqualTo(53)
			.jsonPath("$.servicesInSeveralCategories")
			.isEqualTo(8);
	}

	@ParameterizedTest
	@CsvSource({ "2024-10-25, 90, 13, 43, 2", "2026-05-15, 96, 13, 57, 2" })
	void laterEditionsListEveryServiceOnce(String edition, int services, int categories, int managedHsm,
			int footnotes) {
		get("/api/v1/summary?edition=" + edition).jsonPath("$.listings.total")
			.isEqualTo(services)
			.jsonPath("$.services.total")
			.isEqualTo(services)
			.jsonPath("$.listings.keyVault.supported")
			.isEqualTo(services)
			.jsonPath("$.listings.managedHsm.supported")
			.isEqualTo(managedHsm);
		get("/api/v1/categories?edition=" + edition).jsonPath("$.total").isEqualTo(categories);
		get("/api/v1/footnotes?edition=" + edition).jsonPath("$.total").isEqualTo(footnotes);
		get("/api/v1/services?managedHsm=supported&edition=" + edition).jsonPath("$.total").isEqualTo(managedHsm);
	}

	@Test
	void summaryCountsServicesOnce() {
		get("/api/v1/summary").jsonPath("$.services.total")
			.isEqualTo(97)
			.jsonPath("$.services.keyVault.supported")
			.isEqualTo(96)
			.jsonPath("$.services.managedHsm.supported")
			.isEqualTo(45)
			.jsonPath("$.services.withFootnote")
			.isEqualTo(7);
	}

	@Test
	void summaryCountsKeyConstraints() {
		get("/api/v1/summary").jsonPath("$.keyConstraints.length()")
			.isEqualTo(2)
			.jsonPath("$.keyConstraints[?(@.bits == 2048)].listings")
			.isEqualTo(1)
			.jsonPath("$.keyConstraints[?(@.bits == 3072)].listings")
			.isEqualTo(5);
	}

	@Test
	void listsAgreeWithTheSummary() {
		get("/api/v1/listings").jsonPath("$.total").isEqualTo(105).jsonPath("$.items.length()").isEqualTo(105);
		get("/api/v1/services").jsonPath("$.total").isEqualTo(97).jsonPath("$.items.length()").isEqualTo(97);
		get("/api/v1/listings?keyVault=supported").jsonPath("$.total").isEqualTo(104);
		get("/api/v1/listings?managedHsm=supported").jsonPath("$.total").isEqualTo(47);
		get("/api/v1/listings?managedHsm=not_listed").jsonPath("$.total").isEqualTo(58);
		get("/api/v1/listings?keyType=RSA").jsonPath("$.total").isEqualTo(6);
		get("/api/v1/listings?keyBits=3072").jsonPath("$.total").isEqualTo(5);
		get("/api/v1/listings?hasFootnote=true").jsonPath("$.total").isEqualTo(8);
		get("/api/v1/listings?hasDocumentation=true").jsonPath("$.total").isEqualTo(51);
		get("/api/v1/services?managedHsm=supported").jsonPath("$.total").isEqualTo(45);
	}

	@Test
	void categoriesStandInDocumentOrderWithTheirCounts() {
		get("/api/v1/categories").jsonPath("$.items[*].name")
			.isEqualTo(List.of("AI and Machine Learning", "Analytics", "Containers", "Compute", "Databases",
					"Hybrid + Multicloud", "Identity", "Integration", "IoT Services", "Management and Governance",
					"Media", "Security", "Storage", "Other"))
			.jsonPath("$.items[*].listings.total")
			.isEqualTo(List.of(17, 14, 6, 14, 15, 1, 2, 4, 2, 4, 2, 6, 17, 1));
	}

	@Test
	void footnotesHaveTheirCarriers() {
		get("/api/v1/footnotes").jsonPath("$.items[*].marker")
			.isEqualTo(List.of("*", "**", "***"))
			.jsonPath("$.items[0].keyVaultServices[*].id")
			.isEqualTo(List.of("azure-database-migration-service"))
			.jsonPath("$.items[1].keyVaultServices.length()")
			.isEqualTo(5)
			.jsonPath("$.items[2].keyVaultServices[0].id")
			.isEqualTo("azure-cache-for-redis")
			.jsonPath("$.items[2].links[0].url")
			.isEqualTo("https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-encryption");
	}

	@Test
	void editionNamesItsSourceAndWhatIsOdd() {
		get("/api/v1/editions/2024-07-19").jsonPath("$.source.sha256")
			.isEqualTo("15997f387253c0357430bca5d346c6fdc696b8e4b282e6d4cd31c13ece1237c6")
			.jsonPath("$.source.license")
			.isEqualTo("CC BY 4.0")
			.jsonPath("$.source.url")
			.isEqualTo("https://learn.microsoft.com/azure/security/fundamentals/encryption-models")
			.jsonPath("$.pinned")
			.isEqualTo(true)
			.jsonPath("$.latest")
			.isEqualTo(false)
			.jsonPath("$.findings.length()")
			.isEqualTo(81)
			.jsonPath("$.findings[?(@.kind == 'contradiction')].sourceLine")
			.isEqualTo(List.of(61, 61, 103))
			.jsonPath("$.findings[?(@.kind == 'delimiter_cells')].sourceLine")
			.isEqualTo(17);
	}

	@Test
	void contradictionsAreConflictsOfTheServices() {
		get("/api/v1/services?hasConflict=true").jsonPath("$.items[*].id")
			.isEqualTo(List.of("app-configuration", "azure-functions", "functions"));
		get("/api/v1/services/functions").jsonPath("$.conflicts[*].field")
			.isEqualTo(List.of("keyVault", "managedHsm"))
			.jsonPath("$.conflicts[1].statements[*].service.id")
			.isEqualTo(List.of("functions", "azure-functions"))
			.jsonPath("$.conflicts[0].statements[*].asWritten")
			.isEqualTo(List.of("Yes", "Yes\\*\\*"))
			.jsonPath("$.managedHsm.support")
			.isEqualTo("not_listed");
		get("/api/v1/services/app-configuration").jsonPath("$.conflicts[*].field")
			.isEqualTo("documentation")
			.jsonPath("$.documentation.length()")
			.isEqualTo(2)
			.jsonPath("$.listings[*].documentation.length()")
			.isEqualTo(List.of(1, 1))
			.jsonPath("$.categories[*].id")
			.isEqualTo(List.of("containers", "management-and-governance"));
	}

}
