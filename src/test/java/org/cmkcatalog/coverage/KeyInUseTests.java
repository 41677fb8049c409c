package org.cmkcatalog.coverage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The key that a resource uses. */
class KeyInUseTests {

	@Test
	void eachKeyHasItsOwnWords() {
		assertThat(KeyInUse.values()).extracting(KeyInUse::inWords)
			.containsExactly("Key Vault", "Managed HSM", "Customer-managed", "Platform-managed");
	}

}
