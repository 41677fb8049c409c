package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of days that are not those of two editions. */
class RequestedSpanTests {

	private static RequestedSpan span(String from, String to) {
		return new RequestedSpan(LocalDate.parse(from), LocalDate.parse(to), new TreeSet<>(
				List.of(LocalDate.parse("2020-06-01"), LocalDate.parse("2022-06-01"), LocalDate.parse("2024-06-01"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`', nullValues = "none",
			textBlock = """
					2023-01-01 ! 2023-12-31 ! 2022-06-01 ! 2024-06-01 ! No edition lies between 2023-01-01 and 2023-12-31, so it is unknown what changed. The edition before is 2022-06-01; the edition after is 2024-06-01.
					2023-12-31 ! 2023-01-01 ! 2022-06-01 ! 2024-06-01 ! No edition lies between 2023-01-01 and 2023-12-31, so it is unknown what changed. The edition before is 2022-06-01; the edition after is 2024-06-01.
					2023-03-03 ! 2023-03-03 ! 2022-06-01 ! 2024-06-01 ! No edition lies between 2023-03-03 and 2023-03-03, so it is unknown what changed. The edition before is 2022-06-01; the edition after is 2024-06-01.
					2018-01-01 ! 2019-01-01 ! none       ! 2020-06-01 ! No edition lies between 2018-01-01 and 2019-01-01, so it is unknown what changed. There is none before; the edition after is 2020-06-01.
					2025-01-01 ! 2026-01-01 ! 2024-06-01 ! none       ! No edition lies between 2025-01-01 and 2026-01-01, so it is unknown what changed. The edition before is 2024-06-01; there is none after.
					2022-06-01 ! 2023-01-01 ! 2020-06-01 ! 2024-06-01 ! Only the edition 2022-06-01 lies between 2022-06-01 and 2023-01-01, so there is nothing to compare. The edition before is 2020-06-01; the edition after is 2024-06-01.
					2019-01-01 ! 2021-01-01 ! none       ! 2022-06-01 ! Only the edition 2020-06-01 lies between 2019-01-01 and 2021-01-01, so there is nothing to compare. There is none before; the edition after is 2022-06-01.
					2022-06-01 ! 2022-06-01 ! 2020-06-01 ! 2024-06-01 ! The edition 2022-06-01 is compared with itself. The edition before is 2020-06-01; the edition after is 2024-06-01.
					""")
	void spanOfOneEditionSaysThatNothingIsComparedAndItsNeighbours(String from, String to, String before, String after,
			String message) {
		RequestedSpan span = span(from, to);
		assertThat(Objects.toString(span.editionBefore(), null)).isEqualTo(before);
		assertThat(Objects.toString(span.editionAfter(), null)).isEqualTo(after);
		assertThat(span.message()).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					2021-01-01 ! 2024-06-01 ! There is no edition of 2021-01-01; the newest on that day, 2020-06-01, is compared.
					2020-06-01 ! 2025-01-01 ! There is no edition of 2025-01-01; the newest on that day, 2024-06-01, is compared.
					2024-06-01 ! 2019-01-01 ! There is no edition of 2019-01-01 or before; the first, 2020-06-01, is compared.
					2019-01-01 ! 2023-01-01 ! There is no edition of 2019-01-01 or before; the first, 2020-06-01, is compared. There is no edition of 2023-01-01; the newest on that day, 2022-06-01, is compared.
					""")
	void daysThatAreNotOfEditionsAreSaidWithTheEditionsThatAreCompared(String from, String to, String message) {
		RequestedSpan span = span(from, to);
		assertThat(span.message()).isEqualTo(message);
		assertThat(span.editionBefore()).isNull();
		assertThat(span.editionAfter()).isNull();
	}

	@Test
	void datesOfTwoEditionsNeedNoWord() {
		RequestedSpan span = span("2020-06-01", "2024-06-01");
		assertThat(span.message()).isNull();
		assertThat(span.requestedFrom()).isNull();
		assertThat(span.requestedTo()).isNull();
		assertThat(span("2020-06-02", "2024-06-02").requestedFrom()).isEqualTo("2020-06-02");
		assertThat(span("2020-06-02", "2024-06-02").requestedTo()).isEqualTo("2024-06-02");
	}

}
