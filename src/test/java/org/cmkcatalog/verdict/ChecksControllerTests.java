package org.cmkcatalog.verdict;

import java.util.List;
import java.util.Map;

import org.cmkcatalog.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Verdicts, read in the editions by hand. */
@ServiceTest
class ChecksControllerTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.ResponseSpec check(String query) {
		return this.client.get().uri("/api/v1/check?" + query).exchange();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			service=cosmos&keyStore=key_vault                            ! supported
			service=cosmos&keyStore=managed-hsm                          ! supported
			service=batch&keyStore=managed_hsm                           ! not_listed
			service=azure-stream-analytics&keyStore=key_vault            ! supported_with_caveat
			service=azure-stream-analytics&keyStore=managed_hsm          ! supported
			service=sqlmi&keyStore=key_vault                             ! supported_with_caveat
			service=sqlmi&keyStore=key_vault&keyType=RSA&keyBits=3072    ! supported
			service=sqlmi&keyStore=key_vault&keyBits=3072                ! supported
			service=sqlmi&keyStore=key_vault&keyBits=4096                ! supported_with_caveat
			service=sqlmi&keyStore=managed_hsm&keyBits=3072              ! supported_with_caveat
			service=functions&keyStore=managed_hsm                       ! ambiguous
			service=functions&keyStore=key_vault                         ! supported_with_caveat
			service=functions&keyStore=managed_hsm&edition=2024-10-25    ! gone
			service=synapse&keyStore=key_vault                           ! ambiguous
			service=iot-hub&keyStore=key_vault                           ! supported
			service=batch&keyStore=managed_hsm&edition=latest            ! not_listed
			service=table-storage&keyStore=managed_hsm                   ! not_listed
			service=table-storage&keyStore=managed_hsm&edition=latest    ! supported
			""")
	void serviceHasAVerdict(String query, String verdict) {
		if (verdict.equals("gone")) {
			check(query).expectStatus().isEqualTo(410);
			return;
		}
		check(query).expectStatus().isOk().expectBody().jsonPath("$.verdict").isEqualTo(verdict);
	}

	@Test
	void cellThatDoesNotApplyIsSaidSo() {
		check("service=azure-information-protection&keyStore=key_vault").expectStatus().isOk();
		this.client.get()
			.uri("/api/v1/services?keyVault=not_applicable")
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].id")
			.value(String.class,
					(id) -> check("service=" + id + "&keyStore=key_vault").expectBody()
						.jsonPath("$.verdict")
						.isEqualTo("not_applicable")
						.jsonPath("$.reasons[1].kind")
						.isEqualTo("footnote"));
	}

	@Test
	void verdictHasItsReasonsWithEvidence() {
		check("service=azure-sql-managed-instance&keyStore=key_vault&keyBits=4096").expectBody()
			.jsonPath("$.edition")
			.isEqualTo("2024-07-19")
			.jsonPath("$.newerEdition")
			.isEqualTo("2026-05-15")
			.jsonPath("$.service")
			.isEqualTo(Map.of("id", "azure-sql-managed-instance", "name", "Azure SQL Managed Instance"))
			.jsonPath("$.reasons[0]")
			.isEqualTo(Map.of("kind", "cell", "text",
					"The Key Vault cell of 'Azure SQL Managed Instance' in 'Databases' says 'Yes (RSA 3072-bit)'.",
					"edition", "2024-07-19", "sourceLine", 83, "asWritten", "Yes (RSA 3072-bit)"))
			.jsonPath("$.reasons[1].kind")
			.isEqualTo("key")
			.jsonPath("$.reasons[1].text")
			.isEqualTo("The cell states RSA 3072; the page does not say whether that is the least or the most.");
		check("service=azure-stream-analytics&keyStore=key_vault").expectBody()
			.jsonPath("$.reasons[*].kind")
			.isEqualTo(List.of("cell", "footnote"))
			.jsonPath("$.reasons[1].sourceLine")
			.isEqualTo(141)
			.jsonPath("$.documentation[0].url")
			.isEqualTo("https://learn.microsoft.com/stream-analytics/data-protection");
		check("service=functions&keyStore=managed_hsm").expectBody()
			.jsonPath("$.reasons[*].kind")
			.isEqualTo(List.of("cell", "conflict"))
			.jsonPath("$.reasons[*].sourceLine")
			.isEqualTo(List.of(48, 61));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					sqlmi  ! keyType=RSA             ! supported             !
					sqlmi  ! keyType=rsa             ! supported             !
					sqlmi  ! keyType=ec              ! supported_with_caveat ! The cell states RSA 3072; it does not speak of EC keys.
					sqlmi  ! keyType=Oct-hsm         ! supported_with_caveat ! The cell states RSA 3072; it does not speak of oct-HSM keys.
					sqlmi  ! keyType=rsa-hsm         ! supported_with_caveat ! The cell states RSA 3072; it does not speak of keys that an HSM protects (RSA-HSM).
					sqlmi  ! keyType=RSA-HSM&keyBits=3072 ! supported_with_caveat ! The cell states RSA 3072; it does not speak of keys that an HSM protects (RSA-HSM).
					sqlmi  ! keyType=RSA-HSM&keyBits=4096 ! supported_with_caveat ! The cell states RSA 3072; the page does not say whether that is the least or the most, and it does not speak of keys that an HSM protects (RSA-HSM).
					sqlmi  ! keyType=EC&keyBits=3072 ! supported_with_caveat ! The cell states RSA 3072; it does not speak of EC keys.
					sqlmi  ! keyType=RSA&keyBits=2048 ! supported_with_caveat ! The cell states RSA 3072; the page does not say whether that is the least or the most.
					cosmos ! keyType=EC              ! supported_with_caveat ! The cell states no key type, so the page does not say whether EC keys work.
					cosmos ! keyType=Rsa-Hsm         ! supported_with_caveat ! The cell states no key type, so the page does not say whether RSA-HSM keys work.
					cosmos ! keyBits=2048            ! supported_with_caveat ! The cell states no key size, so the page does not say whether keys of 2048 bits work.
					cosmos ! keyType=RSA&keyBits=2048 ! supported_with_caveat ! The cell states no key type and size, so the page does not say whether RSA keys of 2048 bits work.
					sqlmi  ! keyBits=                ! supported_with_caveat ! The cell states RSA 3072; the page does not say whether that is the least or the most.
					""")
	void verdictSaysWhatThePageSaysOfTheKeyAndWhatItDoesNot(String service, String key, String verdict,
			@Nullable String text) {
		check("service=" + service + "&keyStore=key_vault&" + key).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.verdict")
			.isEqualTo(verdict)
			.jsonPath("$.reasons[?(@.kind == 'key')].text")
			.isEqualTo((text != null) ? List.of(text) : List.of());
		this.client.post()
			.uri("/api/v1/check?keyStore=key_vault&" + key)
			.contentType(MediaType.TEXT_PLAIN)
			.body(service)
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].verdict")
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					api-management & key_vault & 2019-07-02               ! not_supported ! The Key Vault cell of 'API Management' in 'Integration' says no: '-'.
					api-management & managed_hsm & 2019-07-02               ! not_listed    ! The Managed HSM cell of 'API Management' in 'Integration' does not exist: the edition does not speak of this key store, which is not a no.
					api-management & managed_hsm & 2023-05-05               ! not_supported ! The Managed HSM cell of 'API Management' in 'Integration' is that of customer-managed keys in any key store, which says no: '-'.
					power-bi & key_vault & 2019-07-02 &keyType=ec           ! preview       ! The Key Vault cell of 'Power BI' in 'AI and Machine Learning' says 'Preview, RSA 2048-bit', so it is in preview.|The cell states RSA 2048; it does not speak of EC keys.
					hdinsight & key_vault & 2019-07-02 &keyType=rsa&keyBits=4096 ! preview  ! The Key Vault cell of 'HDInsight' in 'Analytics' says 'Preview for Apache Kafka, All RSA Lengths', so it is in preview.|The cell says 'Preview for Apache Kafka, All RSA Lengths' and states no one size: read whether that includes RSA keys of 4096 bits.|for Apache Kafka
					hdinsight & key_vault & 2019-07-02 &keyType=rsa-hsm     ! preview       ! The Key Vault cell of 'HDInsight' in 'Analytics' says 'Preview for Apache Kafka, All RSA Lengths', so it is in preview.|The cell says 'Preview for Apache Kafka, All RSA Lengths'; it does not speak of RSA-HSM keys.|for Apache Kafka
					""")
	void olderEditionsSayNoAndPreview(String query, String verdict, String reasons) {
		String[] parts = query.split(" & ?");
		String key = String.join("&", List.of(parts).subList(3, parts.length));
		String uri = "service=%s&keyStore=%s&edition=%s&%s".formatted(parts[0], parts[1], parts[2], key);
		check(uri).expectBody()
			.jsonPath("$.verdict")
			.isEqualTo(verdict)
			.jsonPath("$.reasons[*].text")
			.isEqualTo(List.of(reasons.split("\\|")));
		check(uri + "&failOn=" + verdict).expectStatus().isEqualTo(422);
	}

	@Test
	void silenceAboutAKeyTypeIsNeverANo() {
		for (String type : List.of("RSA", "RSA-HSM", "EC", "EC-HSM", "oct", "oct-HSM")) {
			check("service=cosmos&keyStore=managed_hsm&failOn=not_supported,preview,not_listed&keyType=" + type)
				.expectStatus()
				.isOk()
				.expectBody()
				.jsonPath("$.keyType")
				.isEqualTo(type)
				.jsonPath("$.verdict")
				.isEqualTo("supported_with_caveat");
		}
	}

	@Test
	void nameOfSeveralServicesHasCandidatesAndNoReasons() {
		check("service=synapse&keyStore=key_vault").expectBody()
			.jsonPath("$.service")
			.doesNotExist()
			.jsonPath("$.reasons")
			.isEmpty()
			.jsonPath("$.candidates.length()")
			.isEqualTo(2)
			.jsonPath("$.message")
			.isNotEmpty();
	}

	@Test
	void verdictToFailOnIsAProblem() {
		check("service=batch&keyStore=managed_hsm&failOn=not_listed,ambiguous").expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:verdict-failed")
			.jsonPath("$.detail")
			.isEqualTo("'batch' and managed_hsm: not_listed.")
			.jsonPath("$.verdicts[0].verdict")
			.isEqualTo("not_listed")
			.jsonPath("$.verdicts[0].reasons[0]")
			.isNotEmpty();
		check("service=batch&keyStore=key_vault&failOn=not_listed,ambiguous").expectStatus().isOk();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					service=cosmos                                      ! keyStore: is missing; it should be key_vault or managed_hsm.
					keyStore=key_vault                                  ! service: is missing; it should be the id or a name of a service.
					service=cosmos&keyStore=vault                       ! keyStore: 'vault' is none of the allowed values: key_vault, managed_hsm.
					service=cosmos&keyStore=key_vault&keyBits=0         ! keyBits: should be a number of bits from 1 to 65536.
					service=cosmos&keyStore=key_vault&keyType=DSA       ! keyType: 'DSA' is none of the allowed values: RSA, RSA-HSM, EC, EC-HSM, oct, oct-HSM.
					service=cosmos&keyStore=key_vault&failOn=no         ! failOn: 'no' is none of the allowed values: supported, supported_with_caveat, preview, not_listed, not_supported, not_applicable, ambiguous, unknown.
					""")
	void requirementThatIsNotReadIsRefused(String query, String detail) {
		check(query).expectStatus().isBadRequest().expectBody().jsonPath("$.detail").isEqualTo(detail);
	}

	@Test
	void serviceThatIsNotThereIsAProblem() {
		check("service=nonsense&keyStore=key_vault").expectStatus().isNotFound();
		check("service=azure-fluid-relay&keyStore=key_vault").expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.firstListed")
			.isEqualTo("2026-01-12");
	}

	@Test
	void manyServicesHaveVerdictsInOrderAndInSum() {
		RestTestClient.RequestHeadersSpec<?> request = this.client.post()
			.uri("/api/v1/check?keyStore=managed_hsm")
			.contentType(MediaType.TEXT_PLAIN)
			.body("cosmos\nbatch\nsynapse\nnonsense\nazure-fluid-relay\n");
		request.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.items[*].verdict")
			.isEqualTo(List.of("supported", "not_listed", "ambiguous", "unknown", "unknown"))
			.jsonPath("$.verdicts[?(@.verdict == 'unknown')].count")
			.isEqualTo(2)
			.jsonPath("$.total")
			.isEqualTo(5);
		this.client.post()
			.uri("/api/v1/check?keyStore=managed_hsm&failOn=not_listed,unknown")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("names", List.of("cosmos", "batch", "nonsense")))
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("3 services and managed_hsm: 1 supported, 1 not_listed, 1 unknown.")
			.jsonPath("$.verdicts[*].input")
			.isEqualTo(List.of("batch", "nonsense"));
	}

	@Test
	void inputIsEchoedAsItWasSent() {
		check("service= AKS &keyStore=key_vault").expectBody().jsonPath("$.input").isEqualTo(" AKS ");
		this.client.post()
			.uri("/api/v1/check?keyStore=key_vault&failOn=supported")
			.contentType(MediaType.TEXT_PLAIN)
			.body("\tAKS \r\n")
			.exchange()
			.expectBody()
			.jsonPath("$.verdicts[*].input")
			.isEqualTo(List.of("\tAKS "));
		this.client.post()
			.uri("/api/v1/check?keyStore=key_vault")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("names", List.of("aks" + " ".repeat(200))))
			.exchange()
			.expectBody()
			.jsonPath("$.items[0].verdict")
			.isEqualTo("supported")
			.jsonPath("$.items[0].message")
			.isEqualTo("The input has 203 characters and is cut after the first 200.");
	}

}
