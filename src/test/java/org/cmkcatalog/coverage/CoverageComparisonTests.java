package org.cmkcatalog.coverage;

import java.util.List;
import java.util.Map;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.web.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One inventory, judged by two editions. */
@ServiceTest
class CoverageComparisonTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec answer(String query) {
		return this.client.post()
			.uri("/api/v1/coverage?keyStore=managed_hsm&" + query)
			.body(SmallInventory.JSON)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody();
	}

	@Test
	void resourceHasTheVerdictsOfBothEditions() {
		answer("compareTo=latest").jsonPath("$.edition")
			.isEqualTo("2024-07-19")
			.jsonPath("$.comparedEdition")
			.isEqualTo("2026-05-15")
			.jsonPath("$.items[*].compared.verdict")
			.isEqualTo(List.of("supported", "not_listed", "supported", "supported", "supported", "not_listed",
					"unknown", "unknown", "not_applicable"))
			.jsonPath("$.items[5].compared")
			.isEqualTo(Map.of("relation", "exact", "services",
					List.of(Map.of("id", "azure-elastic-san", "name", "Azure Elastic SAN")), "verdict", "not_listed",
					"change", "changed"))
			.jsonPath("$.totals.changes")
			.isEqualTo(List.of(Map.of("value", "same", "count", 6), Map.of("value", "gained", "count", 2),
					Map.of("value", "changed", "count", 1)));
	}

	/** A change always leads from the older edition to the newer one. */
	@ParameterizedTest
	@CsvSource({ "2024-07-19, 2026-05-15", "2026-05-15, 2024-07-19", "latest, pinned" })
	void changeIsTheSameInBothDirections(String edition, String compared) {
		answer("edition=%s&compareTo=%s".formatted(edition, compared)).jsonPath("$.items[*].compared.change")
			.isEqualTo(List.of("same", "same", "gained", "same", "gained", "changed", "same", "same", "same"));
	}

	@Test
	void editionComparedWithItselfChangesNothing() {
		answer("compareTo=pinned").jsonPath("$.totals.changes").isEqualTo(List.of(Map.of("value", "same", "count", 9)));
	}

	@ParameterizedTest
	@EnumSource(names = { "TXT", "MD" })
	void textSaysHowManyGained(ReportFormat format) {
		String sentence = "From the edition 2024-07-19 to that of 2026-05-15, 2 of 9 resources gained Managed HSM "
				+ "(same 6, gained 2, changed 1).";
		for (String editions : List.of("compareTo=latest", "edition=latest&compareTo=2024-07-19",
				"compareTo=latest&change=changed")) {
			answer(editions + "&format=" + format)
				.consumeWith((answer) -> assertThat(answer.getResponseBodyContent()).asString()
					.satisfies((text) -> assertThat(text.replaceAll("\\s+", " ")).contains(sentence)));
		}
	}

	@Test
	void answerWithoutComparisonHasNothingOfIt() {
		answer("format=json").jsonPath("$.comparedEdition").doesNotExist().jsonPath("$.items[*].compared").isEmpty();
		answer("format=csv").consumeWith((answer) -> assertThat(answer.getResponseBodyContent()).asString()
			.doesNotContain("comparedVerdict", "change"));
	}

}
