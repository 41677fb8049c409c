package org.cmkcatalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The line that is named when a text is not the expected one. */
class FirstDifferenceTests {

	@Test
	void textsWhenEqualHaveNone() {
		assertThat(FirstDifference.between("a\nb\n", "a\nb\n")).isEmpty();
	}

	@Test
	void lineThatDiffersIsNamed() {
		assertThat(FirstDifference.between("a\nb\nc\n", "a\nx\nc\n")).contains(new FirstDifference(2, "b", "x"));
	}

	@Test
	void lineThatIsMissingOrTooManyIsNamed() {
		assertThat(FirstDifference.between("a\nb\n", "a\n")).contains(new FirstDifference(2, "b", ""));
		assertThat(FirstDifference.between("a\n", "a\nb\n")).contains(new FirstDifference(2, "", "b"));
		assertThat(FirstDifference.between("a\n", "a")).contains(new FirstDifference(2, "", ""));
	}

}
