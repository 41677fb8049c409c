package org.cmkcatalog.profile;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.profile.ServiceEdition.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture of a service over the editions. */
class TimelinePictureTests {

	private static ServiceEdition edition(int number, Mark mark, boolean isCurrent, List<String> changes) {
		State state = new State(mark, List.of(), List.of(), null, "");
		return new ServiceEdition("2030-01-%02d".formatted(number), "", isCurrent, "",
				Stream.of(KeyStore.values()).map((keyStore) -> state).toList(), List.of(), changes, "");
	}

	private static ServiceEdition unlisted(int number) {
		return new ServiceEdition("2030-01-%02d".formatted(number), "", false, "", List.of(), List.of(), List.of(), "");
	}

	private static List<String> dates(TimelinePicture picture) {
		return picture.columns().stream().map(TimelinePicture.Column::date).toList();
	}

	@Test
	void fewEditionsAreAllShown() {
		TimelinePicture picture = TimelinePicture.of("X",
				List.of(unlisted(1), edition(2, Mark.NOT_COVERED, false, List.of()),
						edition(3, Mark.SUPPORTED, true, List.of()), edition(4, Mark.SUPPORTED, false, List.of()),
						edition(5, Mark.PREVIEW, false, List.of())));
		assertThat(dates(picture)).hasSize(5);
		assertThat(picture.leftOut()).isZero();
		TimelinePicture.Lane lane = picture.lanes().get(0);
		assertThat(lane.points()).extracting((point) -> point.text() + point.symbol())
			.containsExactly("no row", "not covered", "yes", "yes", "pre");
		assertThat(lane.runs()).singleElement()
			.satisfies((run) -> assertThat(run.from()).isEqualTo(lane.points().get(2).x()))
			.satisfies((run) -> assertThat(run.to()).isEqualTo(lane.points().get(3).x()));
		assertThat(picture.description()).startsWith(
				"Key Vault: no row from 2030-01-01; Not covered from 2030-01-02; Supported from 2030-01-03; Preview from 2030-01-05.");
	}

	@Test
	void ofManyEditionsThoseThatTellSomethingAreShown() {
		TimelinePicture picture = TimelinePicture.of("X",
				IntStream.rangeClosed(1, 30)
					.mapToObj((number) -> edition(number, Mark.SUPPORTED, number == 7,
							(number == 20) ? List.of("Renamed") : List.of()))
					.toList());
		assertThat(dates(picture)).containsExactly("2030-01-01", "2030-01-07", "2030-01-20", "2030-01-30");
		assertThat(picture.leftOut()).isEqualTo(26);
	}

	@Test
	void pictureDoesNotGrowWithoutBound() {
		TimelinePicture picture = TimelinePicture.of("X",
				IntStream.rangeClosed(1, 300)
					.mapToObj((number) -> edition(number, Mark.SUPPORTED, number == 1, List.of("Renamed")))
					.toList());
		assertThat(dates(picture)).hasSize(25).first().isEqualTo("2030-01-01");
	}

	/** The editions between may have said anything. */
	@Test
	void lineIsBrokenWhereEditionsWithChangesAreLeftOut() {
		TimelinePicture picture = TimelinePicture.of("X",
				IntStream.rangeClosed(1, 40)
					.mapToObj((number) -> edition(number, (number == 5) ? Mark.PREVIEW : Mark.SUPPORTED, number == 1,
							List.of("Changed")))
					.toList());
		assertThat(dates(picture)).startsWith("2030-01-01", "2030-01-17");
		TimelinePicture.Lane lane = picture.lanes().get(0);
		assertThat(lane.runs()).hasSize(23)
			.noneSatisfy((run) -> assertThat(run.from()).isEqualTo(lane.points().get(0).x()));
		assertThat(picture.description()).startsWith(
				"Key Vault: Supported in 2030-01-01; editions with changes are left out; Supported from 2030-01-17.");
	}

	@Test
	void editionsWithoutChangesDoNotBreakTheLine() {
		TimelinePicture picture = TimelinePicture.of("X",
				IntStream.rangeClosed(1, 40)
					.mapToObj((number) -> edition(number, Mark.SUPPORTED, number == 7, List.of()))
					.toList());
		assertThat(picture.lanes().get(0).runs()).hasSize(2);
		assertThat(picture.description()).startsWith("Key Vault: Supported from 2030-01-01. ");
		assertThat(picture.leftOutInWords()).doesNotContain("dots");
	}

}
