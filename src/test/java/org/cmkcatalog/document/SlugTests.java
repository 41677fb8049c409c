package org.cmkcatalog.document;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SlugTests {

	@ParameterizedTest
	@CsvSource({ "Azure SQL Database, azure-sql-database", "Key Vault - Managed HSM, key-vault-managed-hsm",
			"Hybrid + Multicloud, hybrid-multicloud", "(B) & c!, b-c", "Azure Import/Export, azure-import-export" })
	void nameBecomesLowerCaseWordsWithHyphens(String name, String slug) {
		assertThat(Slug.of(name)).contains(new Slug(slug));
	}

	@Test
	void nameWithoutLettersAndDigitsHasNoId() {
		assertThat(Slug.of("\u00e9 ?")).isEqualTo(Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "A", "a--b", "-a", "a-", "a b" })
	void otherSpellingsAreRefused(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Slug(value)).withMessageContaining(value);
	}

}
