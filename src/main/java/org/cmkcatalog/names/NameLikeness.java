package org.cmkcatalog.names;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * How much what was typed is like the names of an index. Words are compared with words,
 * in any order: equal, a beginning, or with one or two typing errors; and the names as
 * wholes, without their blanks. Each word of the index is compared once.
 */
final class NameLikeness {

	/** Weak words, such as "Azure", tell next to nothing. */
	private static final double WEAK_WEIGHT = 0.1;

	/** What was typed counts more than what was left out. */
	private static final double TYPED_SHARE = 0.8;

	/** The beginning of a word is worth this, the more the longer it is. */
	private static final double BEGINNING = 0.8;

	/** What typing errors in all of a word would cost it. */
	private static final double WORD_ERROR = 1.0;

	/** Below every name that is typed as it is. */
	private static final double BEST = 0.97;

	/** What typing errors in all of a name would cost it. */
	private static final double NAME_ERROR = 1.0;

	/** From this share of what was typed on, it is a part of the name. */
	private static final double PART = 0.75;

	/** Distances up to one and two errors; beyond, nothing is worked out. */
	private static final List<DamerauLevenshteinDistance> DISTANCES = List.of(new DamerauLevenshteinDistance(0),
			new DamerauLevenshteinDistance(1), new DamerauLevenshteinDistance(2));

	private final NameWords typed;

	/** How much each typed word is like each word of the index that is like any. */
	private final Map<String, double[]> similarities = new HashMap<>();

	NameLikeness(NameWords typed, Collection<String> vocabulary) {
		this.typed = typed;
		for (String word : vocabulary) {
			double[] similar = typed.words().stream().mapToDouble((typedWord) -> similarity(typedWord, word)).toArray();
			if (DoubleStream.of(similar).anyMatch((similarity) -> similarity > 0)) {
				this.similarities.put(word, similar);
			}
		}
	}

	private static double similarity(String typed, String word) {
		if (typed.equals(word)) {
			return 1;
		}
		if (typed.length() > 1 && word.startsWith(typed)) {
			return BEGINNING + (1 - BEGINNING) * typed.length() / word.length();
		}
		int errors = errors(typed, word);
		return (errors < 0) ? 0 : 1 - WORD_ERROR * errors / Math.max(typed.length(), word.length());
	}

	/**
	 * The number of typing errors between two texts, or -1 if there are too many for
	 * their length: half of all short words are like another.
	 */
	private static int errors(String typed, String text) {
		int length = Math.min(typed.length(), text.length());
		int allowed = (length < 5) ? 0 : (length < 8) ? 1 : 2;
		// an error changes at most two of the letters that occur
		boolean isHopeless = allowed == 0 || Math.abs(typed.length() - text.length()) > allowed
				|| Long.bitCount(letters(typed) ^ letters(text)) > 2 * allowed;
		return isHopeless ? -1 : DISTANCES.get(allowed).apply(typed, text);
	}

	/** Which letters occur, one bit each; some share a bit. */
	private static long letters(String text) {
		long letters = 0;
		for (int i = 0; i < text.length(); i++) {
			letters |= 1L << (text.charAt(i) % Long.SIZE);
		}
		return letters;
	}

	/** How much a name of the index is like what was typed. */
	Likeness to(NameWords name) {
		double asAWhole = asAWhole(name);
		if (Collections.disjoint(name.words(), this.similarities.keySet())) {
			return new Likeness(asAWhole, true, true);
		}
		double[] best = new double[this.typed.words().size()];
		double[] unlike = new double[best.length];
		double nameWeight = 0;
		double nameSum = 0;
		for (String word : name.words()) {
			double[] row = this.similarities.getOrDefault(word, unlike);
			double most = 0;
			for (int i = 0; i < best.length; i++) {
				best[i] = Math.max(best[i], row[i]);
				most = Math.max(most, row[i]);
			}
			nameWeight += weight(word);
			nameSum += weight(word) * most;
		}
		double typedWeight = 0;
		double typedSum = 0;
		boolean hasErrors = false;
		for (int i = 0; i < best.length; i++) {
			double weight = weight(this.typed.words().get(i));
			typedWeight += weight;
			typedSum += weight * best[i];
			hasErrors |= isTypo(this.typed.words().get(i), best[i], name);
		}
		double share = typedSum / typedWeight;
		double byWords = BEST * (TYPED_SHARE * share + (1 - TYPED_SHARE) * nameSum / nameWeight);
		return (asAWhole > byWords) ? new Likeness(asAWhole, true, true)
				: new Likeness(byWords, share >= PART, hasErrors);
	}

	private static boolean isTypo(String typedWord, double similarity, NameWords name) {
		return similarity > 0 && similarity < 1
				&& name.words().stream().noneMatch((word) -> word.startsWith(typedWord));
	}

	private double asAWhole(NameWords name) {
		int errors = errors(this.typed.compact(), name.compact());
		return (errors < 0) ? 0
				: BEST - NAME_ERROR * errors / Math.max(this.typed.compact().length(), name.compact().length());
	}

	private static double weight(String word) {
		return NameWords.isWeak(word) ? WEAK_WEIGHT : 1;
	}

	/**
	 * How much a name is like what was typed.
	 *
	 * @param score 0 to 0.97
	 * @param isMeant whether nearly all that was typed is in the name
	 * @param hasErrors whether that takes typing errors
	 */
	record Likeness(double score, boolean isMeant, boolean hasErrors) {

	}

}
