package org.cmkcatalog.changelog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.changelog.SupportChart.Label;
import org.cmkcatalog.changelog.SupportChart.Row;
import org.cmkcatalog.changelog.SupportChart.Series;
import org.cmkcatalog.changelog.SupportChart.Tick;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture of the support, whatever the editions are. */
class SupportChartTests {

	private static final LocalDate FIRST = LocalDate.parse("2020-01-01");

	/** An edition whose first rows have support. */
	private static Edition edition(LocalDate date, int services, int keyVault, int managedHsm) {
		String rows = IntStream.range(0, services)
			.mapToObj((i) -> "| Product %d | %s | %s | |".formatted(i, (i < keyVault) ? "Yes" : "",
					(i < managedHsm) ? "Yes" : ""))
			.collect(Collectors.joining("\n"));
		return edition(date,
				"| Product, feature, or service | Key Vault | Managed HSM | Documentation |\n|---|---|---|---|", rows);
	}

	private static Edition edition(LocalDate date, String head, String rows) {
		String text = "---\ntitle: A page\nms.date: %s\n---\n## Storage\n\n%s\n%s\n"
			.formatted(date.format(DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)), head, rows);
		return Edition.of(CatalogDocumentParser.parse(text.getBytes(StandardCharsets.UTF_8)), "",
				(row) -> row.id().value());
	}

	private static Series series(SupportChart chart, String symbol) {
		return chart.series().stream().filter((line) -> line.symbol().equals(symbol)).findFirst().orElseThrow();
	}

	@Test
	void editionsStandAtTheirDates() {
		SupportChart chart = SupportChart.of(List.of(edition(FIRST, 4, 1, 0), edition(FIRST.plusDays(100), 4, 2, 1),
				edition(FIRST.plusDays(1000), 4, 4, 2)), FIRST, FIRST.plusDays(100));
		List<SupportChart.Point> points = series(chart, "kv").points();
		double whole = points.get(2).x() - points.get(0).x();
		assertThat((points.get(1).x() - points.get(0).x()) / whole).isBetween(0.09, 0.11);
		assertThat(points.get(0).y()).isGreaterThan(points.get(1).y());
		assertThat(chart.shade()).isNotNull()
			.satisfies((shade) -> assertThat(shade.width()).isBetween(whole * 0.09, whole * 0.11));
		assertThat(chart.rows().get(0)).isEqualTo(new Row(FIRST.plusDays(1000).toString(), "4", "4", "2", false));
		assertThat(chart.rows().get(2)).isEqualTo(new Row(FIRST.toString(), "4", "1", "0", true));
		assertThat(chart.description())
			.contains("Key Vault: 1 in the edition 2020-01-01, 4 in the edition 2022-09-27.");
	}

	@ParameterizedTest
	@CsvSource({ "1, 0 1", "4, 0 1 2 3 4", "9, 0 2 4 6 8 10", "46, 0 10 20 30 40 50", "97, 0 20 40 60 80 100",
			"1050, '0 250 500 750 1,000 1,250'", "3000, '0 1,000 2,000 3,000'" })
	void axisIsRound(int services, String values) {
		SupportChart chart = SupportChart.of(List.of(edition(FIRST, services, services, 0)), FIRST, FIRST);
		assertThat(chart.values().stream().map(Tick::label)).containsExactly(values.split(" "));
	}

	@Test
	void oneEditionIsAPoint() {
		SupportChart chart = SupportChart.of(List.of(edition(FIRST, 3, 2, 0)), FIRST, FIRST);
		assertThat(chart.shade()).isNull();
		assertThat(chart.times()).extracting(Tick::label).containsExactly("2020-01-01");
		assertThat(series(chart, "kv").points()).hasSize(1);
	}

	@Test
	void keyStoreThatAnEditionDoesNotSpeakOfHasNoPoint() {
		Edition silent = edition(FIRST, "| Product, feature, or service | Key Vault |\n|---|---|",
				"| Product 1 | Yes |");
		assertThat(silent.keyStores()).hasSize(1);
		SupportChart chart = SupportChart.of(List.of(silent, edition(FIRST.plusYears(1), 3, 3, 2)), FIRST, FIRST);
		assertThat(series(chart, "hsm").points()).hasSize(1);
		assertThat(chart.rows().get(1).managedHsm()).isEqualTo("not covered");
		assertThat(chart.note()).contains("The edition 2020-01-01 does not speak of Managed HSM.");
	}

	@Test
	void hundredEditionsKeepTheirLabelsApart() {
		List<Edition> editions = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			editions.add(edition(FIRST.plusWeeks(i * 3L), 40 + i / 3, 30 + i / 5, i / 4));
		}
		SupportChart chart = SupportChart.of(editions, editions.get(20).id(), editions.get(70).id());
		assertThat(chart.times().size()).isBetween(2, 8);
		assertThat(chart.rows()).hasSize(100);
		for (Series line : chart.series()) {
			assertThat(line.points()).hasSize(100);
			List<Double> places = line.values().stream().map(Label::x).sorted().toList();
			for (int i = 1; i < places.size(); i++) {
				assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(44);
			}
		}
		List<Double> ends = chart.series().stream().map(Series::endY).sorted().toList();
		assertThat(ends.get(1) - ends.get(0)).isGreaterThanOrEqualTo(14);
		assertThat(ends.get(2) - ends.get(1)).isGreaterThanOrEqualTo(14);
	}

}
