package org.cmkcatalog.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyStore;

/**
 * How many services changes are about, in the order of their importance.
 *
 * @param gained how many services gained support of a key store
 * @param lost how many services that both editions list lost it
 * @param added how many services were added or returned
 * @param removed how many are no longer listed
 * @param merged how many became one with others, or several
 * @param renamed how many have another name
 * @param keyConstraints how many cells state other keys
 * @param caveats how many cells have other footnotes or notes
 * @param minor how many other changes there are
 */
public record ChangeTotals(Map<KeyStore, Long> gained, Map<KeyStore, Long> lost, long added, long removed, long merged,
		long renamed, long keyConstraints, long caveats, long minor) {

	/** Counts changes between two editions. */
	public static ChangeTotals of(Collection<Change> changes) {
		return new ChangeTotals(byKeyStore(changes, Change::gainsSupport), byKeyStore(changes, Change::losesSupport),
				count(changes, ChangeKind.ADDED) + count(changes, ChangeKind.RETURNED),
				count(changes, ChangeKind.REMOVED),
				count(changes, ChangeKind.MERGED) + count(changes, ChangeKind.SPLIT),
				count(changes, ChangeKind.RENAMED), count(changes, ChangeKind.KEY_CONSTRAINT_CHANGED),
				count(changes, ChangeKind.FOOTNOTE_CHANGED) + count(changes, ChangeKind.NOTE_CHANGED),
				changes.stream().filter((change) -> change.weight() == ChangeWeight.MINOR).count());
	}

	private static Map<KeyStore, Long> byKeyStore(Collection<Change> changes, Predicate<Change> isMeant) {
		return changes.stream()
			.filter(isMeant)
			.flatMap((change) -> Stream.ofNullable(change.keyStore()))
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

	private static long count(Collection<Change> changes, ChangeKind kind) {
		return changes.stream().filter((change) -> change.kind() == kind).count();
	}

	/** What is gained, lost, added, removed and renamed, in a part of a sentence. */
	public String inWords() {
		List<String> words = new ArrayList<>();
		this.gained.forEach((keyStore, count) -> words
			.add("%s %s".formatted(services(count, "gains", "gain"), keyStore.inWords())));
		if (this.lost.isEmpty()) {
			words.add("none loses support");
		}
		this.lost.forEach((keyStore, count) -> words
			.add("%s %s".formatted(services(count, "loses", "lose"), keyStore.inWords())));
		words.add(are(this.added, "added"));
		words.add(are(this.removed, "no longer listed"));
		if (this.merged > 0) {
			words.add(are(this.merged, "merged or split"));
		}
		words.add((this.renamed == 1) ? "1 has a new name" : "%d have a new name".formatted(this.renamed));
		return String.join(", ", words);
	}

	private static String services(long count, String one, String several) {
		return (count == 1) ? "1 service " + one : "%d services %s".formatted(count, several);
	}

	private static String are(long count, String what) {
		return (count == 0) ? "none is " + what : (count == 1) ? "1 is " + what : "%d are %s".formatted(count, what);
	}

}
