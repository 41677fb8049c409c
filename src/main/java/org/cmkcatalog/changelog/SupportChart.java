package org.cmkcatalog.changelog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.cmkcatalog.catalog.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of services with support in all editions, as a picture and as a table.
 * Lengths are units of the picture.
 *
 * @param width its width
 * @param height its height
 * @param bottom where its ground is
 * @param left where its first edition can be
 * @param right where its last edition can be
 * @param description what it shows, in sentences
 * @param note what must be known to read it
 * @param shade the span that is compared; null if there is none
 * @param values the lines across, with their values
 * @param times the years
 * @param series the lines
 * @param rows the numbers, the newest edition first
 */
record SupportChart(int width, int height, int bottom, int left, int right, String description, String note,
		@Nullable Shade shade, List<Tick> values, List<Tick> times, List<Series> series, List<Row> rows) {

	/** With more, their marks would touch. */
	private static final int MOST_LARGE_MARKS = 40;

	static SupportChart of(List<Edition> editions, LocalDate from, LocalDate to) {
		return new SupportDrawing(editions, from, to).chart();
	}

	/** A number as people read it: 105,000. */
	static String number(long value) {
		return String.format(Locale.ENGLISH, "%,d", value);
	}

	/** Radius of the marks. */
	public double radius() {
		return (this.rows.size() > MOST_LARGE_MARKS) ? 1.5 : 3;
	}

	/**
	 * The span that is compared.
	 *
	 * @param x where it starts
	 * @param width its width
	 * @param hasRoom whether a word has room in it
	 */
	record Shade(double x, double width, boolean hasRoom) {

		/** Its middle. */
		public double middle() {
			return this.x + this.width / 2;
		}

	}

	/**
	 * A value of an axis.
	 *
	 * @param at where it is
	 * @param label what it says
	 */
	record Tick(double at, String label) {

	}

	/**
	 * A line.
	 *
	 * @param symbol which it is: {@code kv}, {@code hsm} or {@code listed}
	 * @param path its path; it has a gap where an edition does not speak of it
	 * @param points its points
	 * @param values some of their values
	 * @param endX where its name stands
	 * @param endY where its name stands
	 * @param end its last value and its name
	 */
	record Series(String symbol, String path, List<Point> points, List<Label> values, double endX, double endY,
			String end) {

	}

	record Point(double x, double y) {

	}

	record Label(double x, double y, String text) {

	}

	/**
	 * The numbers of an edition.
	 *
	 * @param edition its date
	 * @param services number of services
	 * @param keyVault number of services with Key Vault
	 * @param managedHsm number of services with Managed HSM, in words if it does not
	 * speak of it
	 * @param isCompared whether it is one of the two that are compared
	 */
	record Row(String edition, String services, String keyVault, String managedHsm, boolean isCompared) {

	}

}
