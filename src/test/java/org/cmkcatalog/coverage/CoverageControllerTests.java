package org.cmkcatalog.coverage;

import java.util.List;
import java.util.Map;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The question about an inventory, the filters and the counts. */
@ServiceTest
class CoverageControllerTests {

	@Autowired
	private RestTestClient client;

	@LocalServerPort
	private int port;

	private RestTestClient.ResponseSpec cover(String query) {
		return this.client.post().uri("/api/v1/coverage?" + query).body(SmallInventory.JSON).exchange();
	}

	private RestTestClient.BodyContentSpec answer(String query) {
		return cover(query).expectStatus().isOk().expectBody();
	}

	private RestTestClient.BodyContentSpec refusal(String query) {
		return cover(query).expectStatus().isBadRequest().expectBody();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					keyStore=managed_hsm ! supported,not_listed,not_listed,supported,ambiguous,unknown,unknown,unknown,not_applicable
					keyStore=key-vault ! supported,supported,supported,supported_with_caveat,supported_with_caveat,unknown,unknown,unknown,not_applicable
					keyStore=key_vault&keyType=rsa&keyBits=3072 ! supported_with_caveat,supported_with_caveat,supported_with_caveat,supported,supported_with_caveat,unknown,unknown,unknown,not_applicable
					keyStore=managed_hsm&edition=2026-05-15 ! supported,not_listed,supported,supported,supported,not_listed,unknown,unknown,not_applicable
					keyStore=managed_hsm&edition=latest ! supported,not_listed,supported,supported,supported,not_listed,unknown,unknown,not_applicable
					""")
	void resourceHasTheVerdictOfItsServices(String query, String verdicts) {
		answer(query).jsonPath("$.items[*].verdict").isEqualTo(List.of(verdicts.split(",")));
	}

	@Test
	void verdictHasItsReasonsWithEvidence() {
		answer("keyStore=managed_hsm").jsonPath("$.edition")
			.isEqualTo("2024-07-19")
			.jsonPath("$.newerEdition")
			.isEqualTo("2026-05-15")
			.jsonPath("$.inventory")
			.isEqualTo("resource_list")
			.jsonPath("$.items[0].resource")
			.isEqualTo("/subscriptions/0/resourceGroups/rg-a/providers/Microsoft.DocumentDB/databaseAccounts/cosmos")
			.jsonPath("$.items[1].services")
			.isEqualTo(List.of(Map.of("id", "batch", "name", "Batch")))
			.jsonPath("$.items[1].relation")
			.isEqualTo("exact")
			.jsonPath("$.items[1].reasons[1]")
			.isEqualTo(Map.of("kind", "cell", "text",
					"The Managed HSM cell of 'Batch' in 'Compute' is blank: the page does not say, which is not a no.",
					"service", "batch", "edition", "2024-07-19", "sourceLine", 66, "asWritten", ""))
			.jsonPath("$.items[1].documentation[0].url")
			.isEqualTo("https://learn.microsoft.com/azure/batch/batch-customer-managed-key")
			.jsonPath("$.items[5].reasons[0].text")
			.value(String.class, (text) -> assertThat(text)
				.contains("'Azure Elastic SAN' is first listed in the edition 2026-04-02", "says nothing"));
	}

	@Test
	void keyInUseIsThatOfTheHostOfItsAddress() {
		answer("keyStore=key_vault").jsonPath("$.items[0].keyInUse")
			.isEqualTo("key_vault")
			.jsonPath("$.items[1].keyInUse")
			.isEqualTo("platform_managed")
			.jsonPath("$.items[2].keyInUse")
			.isEqualTo("managed_hsm")
			.jsonPath("$.items[3].keyInUse")
			.doesNotExist()
			.jsonPath("$.totals.keysInUse[*].value")
			.isEqualTo(List.of("key_vault", "platform_managed", "managed_hsm"));
	}

	@Test
	void totalsCountTheWholeInventoryWhateverTheFilters() {
		answer("keyStore=managed_hsm&verdict=not_listed").jsonPath("$.items[*].resource")
			.isEqualTo(List.of("batch", "hub"))
			.jsonPath("$.total")
			.isEqualTo(2)
			.jsonPath("$.totals.resources")
			.isEqualTo(9)
			.jsonPath("$.totals.verdicts[?(@.count > 0)]")
			.isEqualTo(List.of(Map.of("verdict", "supported", "count", 2), Map.of("verdict", "not_listed", "count", 2),
					Map.of("verdict", "not_applicable", "count", 1), Map.of("verdict", "ambiguous", "count", 1),
					Map.of("verdict", "unknown", "count", 3)))
			.jsonPath("$.totals.services[?(@.id == 'azure-functions')].count")
			.isEqualTo(List.of(1))
			.jsonPath("$.totals.types[0]")
			.isEqualTo(Map.of("value", "Contoso.Unknown/things", "count", 2))
			.jsonPath("$.totals.resourceGroups")
			.isEqualTo(List.of(Map.of("value", "rg-a", "count", 2), Map.of("value", "rg-b", "count", 1)))
			.jsonPath("$.totals.changes")
			.isEqualTo(List.of())
			.jsonPath("$.unknownTypes")
			.isEqualTo(List.of(Map.of("value", "Contoso.Unknown/things", "count", 2)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			verdict=unknown                         ! san,thing,other thing
			verdict=unknown,ambiguous               ! function,san,thing,other thing
			verdict=unknown&verdict=not_applicable  ! san,thing,other thing,network
			service=batch                           ! batch
			service=Azure Functions                 ! function
			service=event-hubs,batch                ! batch,hub
			service=batch&verdict=supported         ! ''
			compareTo=latest&change=gained          ! hub,function
			compareTo=2026-05-15&change=changed     ! san
			""")
	void filterSelectsResources(String filter, String resources) {
		answer("keyStore=managed_hsm&" + filter).jsonPath("$.items[*].resource")
			.isEqualTo(resources.isEmpty() ? List.of() : List.of(resources.split(",")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					keyType=RSA                              ! keyStore ! is missing; it should be key_vault or managed_hsm
					keyStore=vault                           ! keyStore ! 'vault' is none of the allowed values: key_vault, managed_hsm
					keyStore=managed_hsm&keyBits=0           ! keyBits  ! should be a number of bits from 1 to 65536
					keyStore=managed_hsm&verdict=yes         ! verdict  ! 'yes' is none of the allowed values: supported, supported_with_caveat, preview, not_listed, not_supported, not_applicable, ambiguous, unknown
					keyStore=managed_hsm&change=gained       ! change   ! needs compareTo, the edition to compare with
					keyStore=managed_hsm&service=cosmoz      ! service  ! 'cosmoz' is not the id or a whole name of one service
					keyStore=managed_hsm&format=sarif&fields=items ! fields ! cannot be combined with a format for build servers
					""")
	void wrongParameterIsRefused(String query, String parameter, String message) {
		refusal(query).jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:invalid-parameter")
			.jsonPath("$.errors[0].parameter")
			.isEqualTo(parameter)
			.jsonPath("$.errors[0].message")
			.isEqualTo(message);
	}

	@Test
	void wrongParameterIsRefusedWithWhatIsAllowed() {
		refusal("keyStore=managed_hsm&service=cosmoz").jsonPath("$.suggestions[0].id").isEqualTo("azure-cosmos-db");
		refusal("keyStore=managed_hsm&compareTo=2020-01-01").jsonPath("$.errors[0].allowed[-3:]")
			.isEqualTo(List.of("2026-05-15", "latest", "pinned"));
		refusal("keyStore=managed_hsm&limit=1").jsonPath("$.errors[0].allowed")
			.isEqualTo(List.of("keyStore", "keyType", "keyBits", "failOn", "verdict", "service", "compareTo", "change",
					"file", "edition", "asOf", "format", "download", "fields"));
	}

	@Test
	void verdictToFailOnIsAProblemWithTheResources() {
		cover("keyStore=managed_hsm&failOn=not_listed,ambiguous").expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:verdict-failed")
			.jsonPath("$.detail")
			.isEqualTo(
					"9 resources and managed_hsm: 2 supported, 2 not_listed, 1 not_applicable, 1 ambiguous, 3 unknown.")
			.jsonPath("$.verdicts[*].input")
			.isEqualTo(List.of("batch", "hub", "function"))
			.jsonPath("$.verdicts[0].service")
			.isEqualTo("batch")
			.jsonPath("$.verdicts[2].service")
			.doesNotExist();
		answer("keyStore=managed_hsm&failOn=not_supported,preview").jsonPath("$.failed").isEqualTo(0);
		answer("keyStore=managed_hsm&failOn=not_listed&service=azure-cosmos-db").jsonPath("$.failed").isEqualTo(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "application/json", "text/csv", "application/x-www-form-urlencoded", "multipart/mixed",
			"total nonsense", "image/png; charset=none" })
	void inventoryIsReadUnderAnyMediaType(String type) {
		String[] headers = type.isEmpty() ? new String[0] : new String[] { "Content-Type", type };
		assertThat(new Posts(this.port).post("keyStore=managed_hsm", SmallInventory.JSON, headers)).satisfies(
				(answer) -> assertThat(answer.statusCode()).isEqualTo(200),
				(answer) -> assertThat(answer.body()).contains("\"total\":9"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "\uFEFF" })
	void emptyBodyIsRefusedWithWhatHelps(String body) {
		assertThat(new Posts(this.port).post("keyStore=managed_hsm", body)).satisfies(
				(answer) -> assertThat(answer.statusCode()).isEqualTo(400),
				(answer) -> assertThat(answer.body()).contains("urn:cmk-catalog:problem:invalid-inventory", "empty"));
		assertThat(new Posts(this.port).post("keyStore=managed_hsm", "").body()).contains("az resource list",
				"--data-binary @FILE");
	}

	@Test
	void pageOfSeveralIsSaidSo() {
		this.client.post()
			.uri("/api/v1/coverage?keyStore=managed_hsm")
			.body("""
					{"count": 1, "total_records": 3, "skip_token": "next", "data": [
					 {"name": "a", "type": "microsoft.batch/batchaccounts", "id": "/subscriptions/0"}]}
					""")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.warnings")
			.isEqualTo(
					List.of("The file is one page of several: it has 1 of 3 resources. Ask for the others as well."));
	}

}
