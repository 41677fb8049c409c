package org.cmkcatalog.changelog;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words differ between two texts. */
class WordDifferenceTests {

	private static String marked(List<Piece> pieces) {
		return pieces.stream().map((piece) -> switch (piece.form()) {
			case GONE -> "-" + piece.text() + "-";
			case COME -> "+" + piece.text() + "+";
			default -> piece.text();
		}).collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', ignoreLeadingAndTrailingWhitespace = true, nullValues = "null", textBlock = """
			a b c      ! a b c     ! a b c        ! a b c
			a b c d    ! a x c y   ! a -b- c -d-  ! a +x+ c +y+
			a b c      ! b c d     ! -a- b c      ! b c +d+
			a b        ! c d       ! -a b-        ! +c d+
			Key. store ! key store ! -Key.- store ! +key+ store
			""")
	void wordsOfOneTextAreMarked(String before, String after, String was, String is) {
		WordDifference difference = WordDifference.of(before, after);
		assertThat(marked(difference.before())).isEqualTo(was);
		assertThat(marked(difference.after())).isEqualTo(is);
	}

	@Test
	void textWhenEmptyHasNoPieces() {
		WordDifference difference = WordDifference.of("", "new  text ");
		assertThat(difference.before()).isEmpty();
		assertThat(marked(difference.after())).isEqualTo("+new text+");
	}

	@Test
	void textsWhenLongAreMarkedAsAWhole() {
		String text = "word ".repeat(20_000);
		WordDifference difference = WordDifference.of(text, text + "more");
		assertThat(difference.before()).hasSize(1);
		assertThat(difference.after()).singleElement()
			.satisfies((piece) -> assertThat(piece.form()).isEqualTo(Piece.Form.COME));
	}

}
