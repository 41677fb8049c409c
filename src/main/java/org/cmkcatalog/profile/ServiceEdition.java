package org.cmkcatalog.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.History;
import org.cmkcatalog.page.Cell;
import org.cmkcatalog.page.FootnoteLink;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.page.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * A service in one of the editions.
 *
 * @param date date of the edition
 * @param note {@code pinned}, {@code latest} or empty
 * @param isCurrent whether this is the edition of the page
 * @param href the page of the service in it
 * @param states what it says of each key store; empty if it has no row
 * @param rows the rows as written
 * @param changes what changed from the edition before, in words
 * @param word the most important of it, in a word
 */
record ServiceEdition(String date, String note, boolean isCurrent, String href, List<State> states,
		List<WrittenRow> rows, List<String> changes, String word) {

	/** Services have one or two rows; more would not fit into a cell of the table. */
	private static final int MOST_ROWS = 4;

	/** A service in all editions, oldest first. */
	static List<ServiceEdition> all(String service, ChosenEdition chosen) {
		Catalog catalog = chosen.catalog();
		List<ServiceEdition> all = new ArrayList<>();
		Set<String> conflicts = Set.of();
		for (Edition edition : catalog.editions()) {
			Optional<ListedService> listed = edition.service(service);
			Set<String> now = listed.map(ServiceEdition::conflicts).orElse(Set.of());
			List<Change> changes = History.of(catalog).of(edition, service);
			List<String> words = new ArrayList<>(ServiceChanges.inWords(changes, service));
			if (all.isEmpty() && listed.isPresent()) {
				words.add("In the first edition of this catalog");
			}
			addConflicts(conflicts, now, listed.isPresent(), words);
			conflicts = now;
			all.add(new ServiceEdition(edition.id().toString(), note(edition, catalog), edition == chosen.edition(),
					"/services/%s?edition=%s".formatted(service, edition.id()),
					listed.map((of) -> states(of, catalog)).orElse(List.of()),
					listed.map(ServiceEdition::rows).orElse(List.of()), List.copyOf(words),
					ServiceChanges.inAWord(changes)));
		}
		return List.copyOf(all);
	}

	private static String note(Edition edition, Catalog catalog) {
		return (edition == catalog.pinned()) ? "pinned" : (edition == catalog.latest()) ? "latest" : "";
	}

	/** Whose rows conflict with those of a service, in words. */
	private static Set<String> conflicts(ListedService service) {
		Set<String> conflicts = new TreeSet<>();
		for (KeyStore keyStore : KeyStore.values()) {
			List<Listing> others = RowConflict.others(service, keyStore);
			others.forEach((other) -> conflicts.add("with “%s”".formatted(other.name())));
			if (others.isEmpty() && RowConflict.isIn(service, keyStore)) {
				conflicts.add("between its rows");
			}
		}
		return conflicts;
	}

	private static void addConflicts(Set<String> before, Set<String> now, boolean isListed, List<String> words) {
		List<String> fresh = now.stream().filter((with) -> !before.contains(with)).limit(MOST_ROWS).toList();
		if (!fresh.isEmpty()) {
			words.add("Conflict " + String.join(", ", fresh));
		}
		if (isListed && now.isEmpty() && !before.isEmpty()) {
			words.add("The rows no longer conflict");
		}
	}

	private static List<State> states(ListedService service, Catalog catalog) {
		Outlook outlook = new Outlook(catalog, service);
		return Stream.of(KeyStore.values())
			.map((keyStore) -> State.of(Cell.of(service, keyStore, outlook), service))
			.toList();
	}

	/** Rows that are written alike are one, with several lines. */
	private static List<WrittenRow> rows(ListedService service) {
		Map<String, List<SourceLink>> lines = new LinkedHashMap<>();
		service.listings()
			.stream()
			.limit(MOST_ROWS)
			.forEach((row) -> lines.computeIfAbsent(written(row, service), (text) -> new ArrayList<>(1))
				.add(SourceLink.of(row)));
		return lines.entrySet().stream().map((row) -> new WrittenRow(row.getKey(), row.getValue())).toList();
	}

	private static String written(Listing row, ListedService service) {
		String keyVault = written(row, KeyStore.KEY_VAULT);
		return service.edition().document().hasOneCell() ? keyVault
				: "%s | %s".formatted(keyVault, written(row, KeyStore.MANAGED_HSM));
	}

	private static String written(Listing row, KeyStore keyStore) {
		String written = row.row().cell(keyStore).asWritten();
		return written.isEmpty() ? "(blank)" : written;
	}

	public boolean isListed() {
		return !this.states.isEmpty();
	}

	/** Whether a picture that cannot show all editions shows this one. */
	boolean isWorthShowing() {
		return this.isCurrent || !this.changes.isEmpty();
	}

	/**
	 * What an edition says of a key store.
	 *
	 * @param mark the mark with its word
	 * @param caveats keys and notes, in words
	 * @param footnotes the markers of its footnotes
	 * @param conflictsWith whose rows say something else; null if none do
	 * @param conflictHref where they are side by side
	 */
	record State(Mark mark, List<String> caveats, List<String> footnotes, @Nullable String conflictsWith,
			String conflictHref) {

		static State of(Cell cell, ListedService service) {
			return new State(cell.mark(),
					Stream
						.of(Stream.ofNullable(cell.isInferred() ? "inferred" : null), cell.keys().stream(),
								Stream.ofNullable(cell.note()))
						.flatMap((words) -> words)
						.toList(),
					cell.footnotes().stream().map(FootnoteLink::marker).toList(), cell.conflictsWith(),
					"/services/%s?edition=%s#conflict".formatted(service.id(), service.edition().id()));
		}

		/** What it says, in a line. */
		String inWords() {
			return Stream
				.of(Stream.of(this.mark.word()), this.caveats.stream(),
						this.footnotes.stream().map("footnote %s"::formatted),
						Stream.ofNullable(this.conflictsWith).map("in conflict with %s"::formatted))
				.flatMap((words) -> words)
				.collect(Collectors.joining(", "));
		}

	}

	/**
	 * A row as written.
	 *
	 * @param text its cells, separated by bars
	 * @param sources its line; several if several rows are written alike
	 */
	record WrittenRow(String text, List<SourceLink> sources) {

	}

}
