package org.cmkcatalog.browse;

import java.util.List;
import java.util.stream.IntStream;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ListingsControllerTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Test
	void listingsStandInTheDocumentsOrder() {
		get("/api/v1/listings").jsonPath("$.items[*].row")
			.isEqualTo(IntStream.rangeClosed(1, 105).boxed().toList())
			.jsonPath("$.items[0].sourceLine")
			.isEqualTo(19)
			.jsonPath("$.items[104].service.id")
			.isEqualTo("universal-print");
	}

	@Test
	void listingHasLinksAsWrittenAndResolved() {
		get("/api/v1/listings?id=azure-cosmos-db").jsonPath("$.items[0].urlAsWritten")
			.isEqualTo("/azure/cosmos-db/")
			.jsonPath("$.items[0].url")
			.isEqualTo("https://learn.microsoft.com/azure/cosmos-db/")
			.jsonPath("$.items[0].documentation[*].title")
			.isEqualTo(List.of("Configure CMKs (Key Vault)", "Configure CMKs (Managed HSM)"))
			.jsonPath("$.items[0].documentation[1].urlAsWritten")
			.isEqualTo("/azure/cosmos-db/how-to-setup-customer-managed-keys-mhsm")
			.jsonPath("$.items[0].documentation[1].url")
			.isEqualTo("https://learn.microsoft.com/azure/cosmos-db/how-to-setup-customer-managed-keys-mhsm");
	}

	@Test
	void serviceInTwoCategoriesHasTwoListings() {
		get("/api/v1/listings?id=event-hubs").jsonPath("$.items[*].category.id")
			.isEqualTo(List.of("analytics", "integration"));
		get("/api/v1/listings?id=event-hubs&category=integration").jsonPath("$.total").isEqualTo(1);
	}

	@Test
	void listingsAreSorted() {
		get("/api/v1/listings?sort=-row&limit=2").jsonPath("$.items[*].row").isEqualTo(List.of(105, 104));
		get("/api/v1/listings?sort=name&limit=2&offset=1").jsonPath("$.items[*].service.id")
			.isEqualTo(List.of("app-configuration", "app-service"));
	}

	@Test
	void listingConflictNamesTheOtherRow() {
		get("/api/v1/listings?id=app-configuration&limit=1").jsonPath("$.items[0].conflicts[0].field")
			.isEqualTo("documentation")
			.jsonPath("$.items[0].conflicts[0].statements[*].sourceLine")
			.isEqualTo(List.of(52, 103));
	}

}
