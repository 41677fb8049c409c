package org.cmkcatalog.changelog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.catalog.Counts;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.changelog.SupportChart.Label;
import org.cmkcatalog.changelog.SupportChart.Point;
import org.cmkcatalog.changelog.SupportChart.Row;
import org.cmkcatalog.changelog.SupportChart.Series;
import org.cmkcatalog.changelog.SupportChart.Shade;
import org.cmkcatalog.changelog.SupportChart.Tick;
import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/** Gives everything in the picture of the support its place. */
final class SupportDrawing {

	private static final int WIDTH = 600;

	private static final int HEIGHT = 250;

	private static final int TOP = 20;

	private static final int BOTTOM = 226;

	/** Width of a character of a label. */
	private static final double CHARACTER = 6.5;

	/** What a label needs from top to bottom. */
	private static final int LABEL = 14;

	/** What a value above a point needs from left to right. */
	private static final int VALUE = 44;

	private static final int MOST_YEARS = 8;

	private static final List<Measure> MEASURES = List.of(
			new Measure("listed", "services listed", KeyStore.KEY_VAULT, Counts::total, true),
			new Measure("kv", "Key Vault", KeyStore.KEY_VAULT, (counts) -> counts.keyVault().supported(), false),
			new Measure("hsm", "Managed HSM", KeyStore.MANAGED_HSM, (counts) -> counts.managedHsm().supported(),
					false));

	private final List<Edition> editions;

	private final LocalDate from;

	private final LocalDate to;

	private final long step;

	private final long top;

	private final int left;

	private final int right;

	SupportDrawing(List<Edition> editions, LocalDate from, LocalDate to) {
		this.editions = editions;
		this.from = from.isBefore(to) ? from : to;
		this.to = from.isBefore(to) ? to : from;
		long max = editions.stream().mapToLong((edition) -> edition.summary().services().total()).max().orElse(0);
		this.step = step(Math.max(1, max));
		this.top = (Math.max(1, max) + this.step - 1) / this.step * this.step;
		this.left = (int) (12 + CHARACTER * SupportChart.number(this.top).length());
		int longest = (SupportChart.number(max) + " services listed").length();
		this.right = (int) (WIDTH - 12 - CHARACTER * longest);
	}

	/** A round number, of which four or five reach the highest value. */
	private static long step(long max) {
		long power = 1;
		while (power * 10 <= max / 4) {
			power *= 10;
		}
		for (double factor : new double[] { 1, 2, 2.5, 5, 10 }) {
			long step = Math.round(power * factor);
			if (step == power * factor && step * 5 >= max) {
				return step;
			}
		}
		return power * 10;
	}

	SupportChart chart() {
		return new SupportChart(WIDTH, HEIGHT, BOTTOM, this.left, this.right, description(), note(), shade(),
				IntStream.rangeClosed(0, (int) (this.top / this.step))
					.mapToObj((i) -> new Tick(y(i * this.step), SupportChart.number(i * this.step)))
					.toList(),
				times(), series(), rows());
	}

	private double x(LocalDate date) {
		long first = this.editions.get(0).id().toEpochDay();
		long days = last().id().toEpochDay() - first;
		return (days == 0) ? (this.left + this.right) / 2.0
				: round(this.left + 8 + (this.right - this.left - 14.0) * (date.toEpochDay() - first) / days);
	}

	private double y(long value) {
		return round(BOTTOM - (double) (BOTTOM - TOP) * value / this.top);
	}

	private static double round(double length) {
		return Math.round(length * 10) / 10.0;
	}

	private Edition last() {
		return this.editions.get(this.editions.size() - 1);
	}

	private @Nullable Shade shade() {
		double width = round(x(this.to) - x(this.from));
		return this.from.equals(this.to) ? null : new Shade(x(this.from), width, width > 60);
	}

	/** Years, or the first and the last date of editions of less than two years. */
	private List<Tick> times() {
		LocalDate first = this.editions.get(0).id();
		List<LocalDate> years = IntStream.rangeClosed(first.getYear() + 1, last().id().getYear())
			.mapToObj((year) -> LocalDate.of(year, 1, 1))
			.toList();
		if (years.size() < 2) {
			return IntStream.range(0, (this.editions.size() > 1) ? 2 : 1)
				.mapToObj((i) -> (i == 0) ? first : last().id())
				.map((date) -> new Tick(x(date), date.toString()))
				.toList();
		}
		int step = (years.size() + MOST_YEARS - 1) / MOST_YEARS;
		return IntStream.range(0, years.size())
			.filter((i) -> i % step == 0)
			.mapToObj((i) -> new Tick(x(years.get(i)), String.valueOf(years.get(i).getYear())))
			.toList();
	}

	private List<Series> series() {
		List<Measure> shown = MEASURES.stream().filter((measure) -> !covered(measure).isEmpty()).toList();
		double[] ends = ends(shown);
		return IntStream.range(0, shown.size()).mapToObj((i) -> series(shown.get(i), ends[i])).toList();
	}

	private Series series(Measure measure, double end) {
		StringBuilder path = new StringBuilder();
		List<Point> points = new ArrayList<>();
		boolean isDrawn = false;
		for (Edition edition : this.editions) {
			if (measure.isIn(edition)) {
				Point point = new Point(x(edition.id()), y(measure.of(edition)));
				path.append(isDrawn ? 'L' : 'M').append(point.x()).append(' ').append(point.y());
				points.add(point);
			}
			isDrawn = measure.isIn(edition);
		}
		Edition newest = newest(measure);
		return new Series(measure.symbol(), path.toString(), points, values(measure), x(newest.id()) + 8, end + 4,
				"%s %s".formatted(SupportChart.number(measure.of(newest)), measure.name()));
	}

	private List<Edition> covered(Measure measure) {
		return this.editions.stream().filter(measure::isIn).toList();
	}

	private Edition newest(Measure measure) {
		List<Edition> covered = covered(measure);
		return covered.get(covered.size() - 1);
	}

	/** Names of lines that end near each other are moved apart, in their order. */
	private double[] ends(List<Measure> measures) {
		double[] ends = measures.stream().mapToDouble((measure) -> y(measure.of(newest(measure)))).toArray();
		List<Integer> fromTop = IntStream.range(0, ends.length)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer i) -> ends[i]))
			.toList();
		double least = TOP - LABEL / 2.0;
		for (int i : fromTop) {
			ends[i] = Math.max(ends[i], least);
			least = ends[i] + LABEL;
		}
		double most = BOTTOM;
		for (int i = fromTop.size() - 1; i >= 0; i--) {
			int at = fromTop.get(i);
			ends[at] = Math.min(ends[at], most);
			most = ends[at] - LABEL;
		}
		return ends;
	}

	/** The values of the first edition, of the compared ones, and where there is room. */
	private List<Label> values(Measure measure) {
		List<Edition> covered = covered(measure);
		List<Edition> important = covered.stream()
			.filter((edition) -> edition == covered.get(0) || edition.id().equals(this.from)
					|| edition.id().equals(this.to))
			.toList();
		List<Double> taken = new ArrayList<>(List.of(x(newest(measure).id())));
		List<Label> labels = new ArrayList<>();
		for (List<Edition> some : List.of(important, covered)) {
			for (Edition edition : some) {
				double x = x(edition.id());
				if (taken.stream().allMatch((other) -> Math.abs(other - x) >= VALUE) && isAlone(measure, edition)) {
					taken.add(x);
					String value = SupportChart.number(measure.of(edition));
					// not over the values of the axis
					labels.add(new Label(Math.max(x, this.left + CHARACTER * value.length() / 2),
							labelY(measure, edition), value));
				}
			}
		}
		return labels;
	}

	/** Where all services have support, their number is that of Key Vault. */
	private boolean isAlone(Measure measure, Edition edition) {
		return !measure.isAlways() || MEASURES.stream()
			.filter((other) -> other != measure && other.isIn(edition))
			.noneMatch((other) -> y(other.of(edition)) - y(measure.of(edition)) < LABEL);
	}

	/** Above the point, unless the line of all services is there. */
	private double labelY(Measure measure, Edition edition) {
		double y = y(measure.of(edition));
		boolean isBelow = !measure.isAlways() && y - y(edition.summary().services().total()) >= LABEL
				&& y + LABEL < BOTTOM;
		return isBelow ? y + LABEL : Math.max(10, y - 7);
	}

	private String description() {
		return MEASURES.stream().filter((measure) -> !covered(measure).isEmpty()).map((measure) -> {
			Edition first = covered(measure).get(0);
			Edition newest = newest(measure);
			return "%s: %s in the edition %s, %s in the edition %s.".formatted(
					measure.isAlways() ? "Services listed" : measure.name(), SupportChart.number(measure.of(first)),
					first.id(), SupportChart.number(measure.of(newest)), newest.id());
		}).collect(Collectors.joining(" "));
	}

	private String note() {
		List<Edition> silent = this.editions.stream()
			.filter((edition) -> !edition.keyStores().contains(KeyStore.MANAGED_HSM))
			.toList();
		return "Each point is an edition that the catalog has, at its date." + (silent.isEmpty() ? ""
				: (silent.size() == 1) ? " The edition %s does not speak of Managed HSM.".formatted(silent.get(0).id())
						: " %d editions, from %s to %s, do not speak of Managed HSM.".formatted(silent.size(),
								silent.get(0).id(), silent.get(silent.size() - 1).id()));
	}

	private List<Row> rows() {
		return IntStream.range(0, this.editions.size())
			.mapToObj((i) -> this.editions.get(this.editions.size() - 1 - i))
			.map((edition) -> {
				Counts counts = edition.summary().services();
				return new Row(edition.id().toString(), SupportChart.number(counts.total()),
						said(edition, KeyStore.KEY_VAULT, counts.keyVault().supported()),
						said(edition, KeyStore.MANAGED_HSM, counts.managedHsm().supported()),
						edition.id().equals(this.from) || edition.id().equals(this.to));
			})
			.toList();
	}

	private static String said(Edition edition, KeyStore keyStore, long supported) {
		return edition.keyStores().contains(keyStore) ? SupportChart.number(supported) : "not covered";
	}

	/** A line before it has a place. */
	private record Measure(String symbol, String name, KeyStore keyStore, ToLongFunction<Counts> value,
			boolean isAlways) {

		boolean isIn(Edition edition) {
			return this.isAlways || edition.keyStores().contains(this.keyStore);
		}

		long of(Edition edition) {
			return this.value.applyAsLong(edition.summary().services());
		}

	}

}
