package org.cmkcatalog.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What the fields of the check page mean. */
class CheckFormTests {

	/** Java gives these the same hash code. */
	@Test
	void namesDoNotShareAPick() {
		assertThat("vm").hasSameHashCodeAs("x/");
		assertThat(CheckForm.pickOf("vm")).isNotEqualTo(CheckForm.pickOf("x/"));
		assertThat(CheckForm.pickOf(" VM ")).isEqualTo(CheckForm.pickOf("vm"));
	}

	@ParameterizedTest
	@CsvSource({ "32MB, 32 MB", "1024MB, 1 GB", "1GB, 1 GB", "512KB, 512 kB", "1536KB, 1536 kB", "1000B, 1000 bytes",
			"0B, 0 bytes" })
	void sizeIsInTheLargestUnitThatIsExact(String size, String words) {
		assertThat(CheckPages.inWords(DataSize.parse(size))).isEqualTo(words);
	}

}
