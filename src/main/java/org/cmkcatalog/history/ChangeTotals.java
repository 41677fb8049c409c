package org.cmkcatalog.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyStore;

/**
 * How much changes, by group.
 *
 * @param gained how many services gained support of a key store
 * @param lost how many services that both editions list lost it
 * @param counts number of changes of each group; no zeros
 */
public record ChangeTotals(Map<KeyStore, Long> gained, Map<KeyStore, Long> lost, Map<ChangeGroup, Long> counts) {

	/** Counts changes between two editions. */
	public static ChangeTotals of(Collection<Change> changes) {
		return new ChangeTotals(byKeyStore(changes, ChangeGroup.GAINED), byKeyStore(changes, ChangeGroup.LOST),
				changes.stream()
					.collect(Collectors.groupingBy(ChangeGroup::of, () -> new EnumMap<>(ChangeGroup.class),
							Collectors.counting())));
	}

	private static Map<KeyStore, Long> byKeyStore(Collection<Change> changes, ChangeGroup group) {
		return group.of(List.copyOf(changes))
			.flatMap((change) -> Stream.ofNullable(change.keyStore()))
			.collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(KeyStore.class),
					Collectors.counting()));
	}

	/** Number of changes of a group. */
	public long count(ChangeGroup group) {
		return this.counts.getOrDefault(group, 0L);
	}

	/** What is gained, lost, added, removed and renamed, in a part of a sentence. */
	public String inWords() {
		List<String> words = new ArrayList<>(each(this.gained, "gains", "gain"));
		words.addAll(this.lost.isEmpty() ? List.of("none loses support") : each(this.lost, "loses", "lose"));
		words.add(are(count(ChangeGroup.ADDED), "added"));
		words.add(are(count(ChangeGroup.REMOVED), "no longer listed"));
		if (count(ChangeGroup.MERGED) > 0) {
			words.add(are(count(ChangeGroup.MERGED), "merged or split"));
		}
		long renamed = count(ChangeGroup.RENAMED);
		words.add((renamed == 1) ? "1 has a new name" : "%d have a new name".formatted(renamed));
		return String.join(", ", words);
	}

	/**
	 * Who gained and lost support between two editions, in a part of a sentence, for
	 * example: 16 services gained Managed HSM and none lost support.
	 */
	public String supportInWords() {
		if (this.gained.isEmpty() && this.lost.isEmpty()) {
			return "no service gained or lost support";
		}
		List<String> words = new ArrayList<>(
				this.gained.isEmpty() ? List.of("no service gained support") : each(this.gained, "gained", "gained"));
		words.addAll(this.lost.isEmpty() ? List.of("none lost support") : each(this.lost, "lost", "lost"));
		int last = words.size() - 1;
		return "%s and %s".formatted(String.join(", ", words.subList(0, last)), words.get(last));
	}

	/** Who came and went between two editions, in a sentence. */
	public String servicesInWords() {
		long added = count(ChangeGroup.ADDED);
		long removed = count(ChangeGroup.REMOVED);
		return "%s and %s%s.".formatted(
				(added == 0) ? "None was added"
						: (added == 1) ? "1 service was added" : "%d services were added".formatted(added),
				are(removed, "no longer listed"), (removed == 0) ? "" : ", which is not a no");
	}

	private static List<String> each(Map<KeyStore, Long> counts, String one, String several) {
		return counts.entrySet()
			.stream()
			.map((entry) -> "%s %s".formatted((entry.getValue() == 1) ? "1 service " + one
					: "%d services %s".formatted(entry.getValue(), several), entry.getKey().inWords()))
			.toList();
	}

	private static String are(long count, String what) {
		return (count == 0) ? "none is " + what : (count == 1) ? "1 is " + what : "%d are %s".formatted(count, what);
	}

}
