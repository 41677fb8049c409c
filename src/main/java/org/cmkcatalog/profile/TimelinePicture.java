package org.cmkcatalog.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.profile.ServiceEdition.State;

/**
 * What editions say of a service, as a picture: an edition in each column, a key store in
 * each line.
 *
 * @param title what it shows
 * @param description the same in words
 * @param leftOut how many editions are left out, because nothing changed in them
 * @param width width in pixels
 * @param height height in pixels
 * @param columns the editions
 * @param lanes the key stores
 */
record TimelinePicture(String title, String description, int leftOut, int width, int height, List<Column> columns,
		List<Lane> lanes) {

	private static final int FIRST = 141;

	private static final int STEP = 82;

	private static final int MARGIN = 46;

	private static final int FIRST_LANE = 44;

	private static final int LANE = 40;

	/** All editions are shown if they are no more. */
	private static final int MOST_WITH_ALL = 12;

	/** Of those with changes, the newest. */
	private static final int MOST = 24;

	/** The picture of a service in all editions, oldest first. */
	static TimelinePicture of(String name, List<ServiceEdition> all) {
		List<ServiceEdition> shown = shown(all);
		Set<ServiceEdition> behindGaps = behindGaps(shown, all);
		List<Lane> lanes = IntStream.range(0, KeyStore.values().length)
			.mapToObj((store) -> lane(store, shown, behindGaps))
			.toList();
		return new TimelinePicture("Support of %s over %d editions".formatted(name, shown.size()),
				lanes.stream().map((lane) -> lane.inWords(shown)).collect(Collectors.joining(" ")),
				all.size() - shown.size(), x(shown.size() - 1) + MARGIN, FIRST_LANE + LANE * lanes.size() + 10,
				IntStream.range(0, shown.size()).mapToObj((at) -> column(at, shown.get(at))).toList(), lanes);
	}

	private static List<ServiceEdition> shown(List<ServiceEdition> all) {
		if (all.size() <= MOST_WITH_ALL) {
			return all;
		}
		List<ServiceEdition> telling = IntStream.range(0, all.size())
			.filter((at) -> at == 0 || at == all.size() - 1 || all.get(at).isWorthShowing())
			.mapToObj(all::get)
			.toList();
		return IntStream.range(0, telling.size())
			.filter((at) -> at >= telling.size() - MOST || telling.get(at).isCurrent())
			.mapToObj(telling::get)
			.toList();
	}

	/** Those with changes left out just before them: no line may lead to them. */
	private static Set<ServiceEdition> behindGaps(List<ServiceEdition> shown, List<ServiceEdition> all) {
		return IntStream.range(1, shown.size())
			.filter((at) -> all.subList(all.indexOf(shown.get(at - 1)) + 1, all.indexOf(shown.get(at)))
				.stream()
				.anyMatch(ServiceEdition::isWorthShowing))
			.mapToObj(shown::get)
			.collect(Collectors.toSet());
	}

	private static int x(int at) {
		return FIRST + STEP * at;
	}

	private static Column column(int at, ServiceEdition edition) {
		boolean conflicts = edition.states().stream().anyMatch((state) -> state.conflictsWith() != null);
		return new Column(x(at), edition.date(), edition.isCurrent(),
				Stream.of(conflicts ? "rows conflict" : "", edition.word()).filter((word) -> !word.isEmpty()).toList());
	}

	private static Lane lane(int store, List<ServiceEdition> shown, Set<ServiceEdition> behindGaps) {
		List<Point> points = new ArrayList<>();
		for (int at = 0; at < shown.size(); at++) {
			ServiceEdition edition = shown.get(at);
			boolean isBehindGap = behindGaps.contains(edition);
			if (edition.isListed()) {
				State state = edition.states().get(store);
				boolean isCovered = state.mark() != Mark.NOT_COVERED;
				points.add(new Point(x(at), isCovered ? state.mark().symbol() : "", isCovered ? "" : "not covered",
						state.mark() != Mark.CONFLICTING && state.conflictsWith() != null, isBehindGap));
			}
			else {
				points.add(new Point(x(at), "", "no row", false, isBehindGap));
			}
		}
		return new Lane(KeyStore.values()[store], FIRST_LANE + LANE * store, List.copyOf(points));
	}

	/** Which editions are left out, in a sentence or two. */
	public String leftOutInWords() {
		boolean hasGap = this.lanes.get(0).points().stream().anyMatch(Point::isBehindGap);
		return "%d editions are not in the picture: nothing changed in them, or they are older.%s"
			.formatted(this.leftOut, hasGap ? " Three dots mark where editions with changes are left out." : "");
	}

	/** Where the words below the marks begin. */
	public int wordsTop() {
		return this.height - 24;
	}

	/**
	 * An edition.
	 *
	 * @param x its middle
	 * @param date its date
	 * @param isCurrent whether it is the edition of the page
	 * @param words what happened, at most two
	 */
	record Column(int x, String date, boolean isCurrent, List<String> words) {

	}

	/**
	 * A key store.
	 *
	 * @param keyStore the key store
	 * @param y its middle
	 * @param points what each edition says
	 */
	record Lane(KeyStore keyStore, int y, List<Point> points) {

		public String name() {
			return this.keyStore.inWords();
		}

		/** Unbroken runs of the same mark, from the first to the last. */
		public List<Run> runs() {
			List<Run> runs = new ArrayList<>();
			for (int at = 1; at < this.points.size(); at++) {
				Point before = this.points.get(at - 1);
				Point point = this.points.get(at);
				if (!point.isBehindGap() && !point.symbol().isEmpty() && point.symbol().equals(before.symbol())) {
					runs.add(new Run(before.x(), point.x(), point.symbol()));
				}
			}
			return runs;
		}

		private String inWords(List<ServiceEdition> shown) {
			List<String> runs = new ArrayList<>();
			String last = "";
			for (int at = 0; at < shown.size(); at++) {
				ServiceEdition edition = shown.get(at);
				if (this.points.get(at).isBehindGap()) {
					runs.add("editions with changes are left out");
					last = "";
				}
				boolean isBeforeGap = at + 1 < shown.size() && this.points.get(at + 1).isBehindGap();
				String said = edition.isListed() ? edition.states().get(this.keyStore.ordinal()).inWords() : "no row";
				if (!said.equals(last)) {
					runs.add("%s %s %s".formatted(said, isBeforeGap ? "in" : "from", edition.date()));
					last = said;
				}
			}
			return "%s: %s.".formatted(name(), String.join("; ", runs));
		}

	}

	/**
	 * What an edition says.
	 *
	 * @param x its middle
	 * @param symbol the symbol of its mark; empty if it has none
	 * @param text the text that replaces the mark
	 * @param isConflicting whether another row says otherwise
	 * @param isBehindGap whether editions with changes are left out just before it
	 */
	record Point(int x, String symbol, String text, boolean isConflicting, boolean isBehindGap) {

		/** Where the mark of the gap is. */
		public int gap() {
			return this.x - STEP / 2;
		}

	}

	/**
	 * A line between two editions that say the same.
	 *
	 * @param from where it begins
	 * @param to where it ends
	 * @param symbol the symbol of their mark
	 */
	record Run(int from, int to, String symbol) {

	}

}
