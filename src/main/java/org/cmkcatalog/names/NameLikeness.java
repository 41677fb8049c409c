package org.cmkcatalog.names;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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

	/** What was typed counts more than what was left out. */
	private static final double TYPED_SHARE = 0.8;

	/** The weight of words such as "account" that were not typed. */
	private static final double LEFT_OUT = 0.1;

	/** The beginning of a word is worth this, the more the longer it is. */
	private static final double BEGINNING = 0.8;

	/** What typing errors in all of a word would cost it. */
	private static final double WORD_ERROR = 1.0;

	/** Below every name that is typed as it is. */
	private static final double BEST = 0.97;

	/** What typing errors in all of a name would cost it. */
	private static final double NAME_ERROR = 1.0;

	/** The fewest letters of the beginning of a word; the last word needs only two. */
	private static final int BEGINNING_LENGTH = 4;

	/** Distances up to one and two errors; beyond, nothing is worked out. */
	private static final List<DamerauLevenshteinDistance> DISTANCES = List.of(new DamerauLevenshteinDistance(0),
			new DamerauLevenshteinDistance(1), new DamerauLevenshteinDistance(2));

	/** As the last word, it tells only that something exists: "Azure SQL resources". */
	private static final String RESOURCE = "resource";

	private final NameWords typed;

	private final WordWeights weights;

	/** How much each typed word is like each word of the index that is like any. */
	private final Map<String, double[]> similarities = new HashMap<>();

	private final double[] unlike;

	/** Which typed words tell what is meant. */
	private final BitSet telling = new BitSet();

	/**
	 * The likeness to what was typed.
	 * @param typed what was typed
	 * @param weights the words of all names
	 */
	NameLikeness(NameWords typed, WordWeights weights) {
		this.typed = typed;
		this.weights = weights;
		this.unlike = new double[typed.words().size()];
		int last = this.unlike.length - 1;
		for (int i = 0; i <= last; i++) {
			String word = typed.words().get(i);
			this.telling.set(i, tells(word) && !(i == last && word.equals(RESOURCE)));
		}
		boolean isBegun = this.telling.nextSetBit(0) >= 0 && this.telling.nextSetBit(0) < last;
		for (String word : weights.words()) {
			double[] similar = new double[typed.words().size()];
			for (int i = 0; i < similar.length; i++) {
				similar[i] = similarity(typed.words().get(i), word, isBegun && i == last);
			}
			if (DoubleStream.of(similar).anyMatch((similarity) -> similarity > 0)) {
				this.similarities.put(word, similar);
			}
		}
	}

	private static double similarity(String typed, String word, boolean isBeingTyped) {
		if (typed.equals(word)) {
			return 1;
		}
		if (typed.length() >= (isBeingTyped ? 2 : BEGINNING_LENGTH) && word.startsWith(typed)) {
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

	/** Numbers tell which one of several is meant, not what. */
	private static boolean tells(String word) {
		return !NameWords.isWeak(word) && !word.chars().allMatch(Character::isDigit);
	}

	/** How much a name of the index is like what was typed. */
	Likeness to(NameWords name) {
		double asAWhole = asAWhole(name);
		if (Collections.disjoint(name.words(), this.similarities.keySet())) {
			return Likeness.asAWhole(asAWhole);
		}
		double[] best = new double[this.typed.words().size()];
		double nameWeight = 0;
		double nameSum = 0;
		for (String word : name.words()) {
			double[] row = similarities(word);
			double most = 0;
			for (int i = 0; i < best.length; i++) {
				best[i] = Math.max(best[i], row[i]);
				most = Math.max(most, row[i]);
			}
			double weight = (most == 0 && ResourceWords.contains(word)) ? LEFT_OUT : weight(word);
			nameWeight += weight;
			nameSum += weight * most;
		}
		double typedWeight = 0;
		double typedSum = 0;
		boolean hasErrors = false;
		for (int i = 0; i < best.length; i++) {
			boolean isMissed = best[i] == 0 && !this.telling.get(i) && !this.telling.isEmpty();
			double weight = isMissed ? 0 : weight(this.typed.words().get(i));
			typedWeight += weight;
			typedSum += weight * best[i];
			hasErrors |= isTypo(this.typed.words().get(i), best[i], name);
		}
		double byWords = BEST * (TYPED_SHARE * typedSum / typedWeight + (1 - TYPED_SHARE) * nameSum / nameWeight);
		return (asAWhole > byWords) ? Likeness.asAWhole(asAWhole)
				: new Likeness(byWords, asAWhole > 0, asAWhole > 0 || isMeant(best, name), hasErrors);
	}

	private double[] similarities(String word) {
		return this.similarities.getOrDefault(word, this.unlike);
	}

	/**
	 * A word that is left over makes it another name, unless it tells nothing anyway. So
	 * does another order: "Service Health" is no part of "Health Data Services".
	 */
	private boolean isMeant(double[] similarities, NameWords name) {
		for (int i = 0; i < similarities.length; i++) {
			if (similarities[i] == 0 && (this.telling.isEmpty() || this.telling.get(i))) {
				return false;
			}
		}
		boolean isAll = this.typed.telling().size() >= name.telling().size();
		return (isAll || isInOrder(name)) && !ResourceWords.isNoName(this.typed.telling());
	}

	private boolean isInOrder(NameWords name) {
		Iterator<String> words = name.words().iterator();
		for (int i = 0; i < this.typed.words().size(); i++) {
			boolean isFound = !this.telling.get(i);
			while (!isFound && words.hasNext()) {
				isFound = similarities(words.next())[i] > 0;
			}
			if (!isFound) {
				return false;
			}
		}
		return true;
	}

	private static boolean isTypo(String typedWord, double similarity, NameWords name) {
		return similarity > 0 && similarity < 1
				&& name.words().stream().noneMatch((word) -> word.startsWith(typedWord));
	}

	private double asAWhole(NameWords name) {
		int errors = errors(this.typed.compact(), name.compact());
		return (errors < 0 || (errors > 1 && !isLikeWordByWord(name))) ? 0
				: BEST - NAME_ERROR * errors / Math.max(this.typed.compact().length(), name.compact().length());
	}

	/** Two errors in one short word make it another one: "lab" is not "ai". */
	private boolean isLikeWordByWord(NameWords name) {
		List<String> words = this.typed.telling();
		if (words.size() != name.telling().size()) {
			return false;
		}
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			String other = name.telling().get(i);
			if (!word.equals(other) && DISTANCES.get(1).apply(word, other) < 0 && errors(word, other) < 0) {
				return false;
			}
		}
		return true;
	}

	private double weight(String word) {
		return this.weights.of(word);
	}

	/**
	 * How much a name is like what was typed.
	 *
	 * @param score 0 to 0.97
	 * @param isWhole whether it is the whole name but for typing errors
	 * @param isMeant whether all that was typed is in the name
	 * @param hasErrors whether that takes typing errors
	 */
	record Likeness(double score, boolean isWhole, boolean isMeant, boolean hasErrors) {

		private static Likeness asAWhole(double score) {
			return new Likeness(score, true, true, true);
		}

	}

}
