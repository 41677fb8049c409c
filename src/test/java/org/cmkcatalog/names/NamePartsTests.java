package org.cmkcatalog.names;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How names are taken apart. */
class NamePartsTests {

	@Test
	void bracketsAreApartInnerOnesFirst() {
		NameParts parts = NameParts.of("Synapse (dedicated (formerly DW) only) pool [x");
		assertThat(parts.inside()).containsExactly("formerly DW", "dedicated   only");
		assertThat(parts.outside().strip()).isEqualTo("Synapse   pool [x");
	}

	@Test
	void groupEndsWithAColonOrADashBetweenBlanks() {
		assertThat(NameParts.ofGroup("Cognitive Services: Face")).containsExactly("Cognitive Services", "Face");
		assertThat(NameParts.ofGroup("MySQL \u2013 Flexible Server")).containsExactly("MySQL", "Flexible Server");
		assertThat(NameParts.ofGroup("azure-cosmos-db")).containsExactly("azure-cosmos-db");
	}

	@Test
	void slashBetweenTwoWordsStandsForTwoNames() {
		assertThat(NameParts.alternatives("Web/Function App")).containsExactly("Web App", "Function App");
		assertThat(NameParts.alternatives("Import / Export")).containsExactly("Import / Export");
	}

	@Test
	void abbreviationHasTheFirstLettersOfTheLastWords() {
		List<String> words = List.of("front", "door", "web", "application", "firewall");
		assertThat(NameParts.isAbbreviation(List.of("waf"), words)).isTrue();
		assertThat(NameParts.isAbbreviation(List.of("fdw"), words)).isFalse();
	}

}
