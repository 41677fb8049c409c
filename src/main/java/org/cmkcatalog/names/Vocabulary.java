package org.cmkcatalog.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.cmkcatalog.document.SearchText;

/**
 * The words that names consist of. With them, the words of a text are told apart also
 * where blanks are missing, as in "AzureBlobStorage", or too many, as in "Postgre SQL".
 */
final class Vocabulary {

	/** Accents can follow their letter. */
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	/** Names have no longer words; a limit keeps the work small. */
	private static final int MAX_LENGTH = 24;

	private static final int MIN_LENGTH = 2;

	/** A word of a name that consists of words of at least this length is several. */
	private static final int MIN_PART_LENGTH = 3;

	/** One unknown letter costs more than all words that a text can have. */
	private static final int UNKNOWN_LETTER = Resolver.MAX_LENGTH;

	private static final DamerauLevenshteinDistance ONE_ERROR = new DamerauLevenshteinDistance(1);

	private final Set<String> words = new HashSet<>();

	/**
	 * The vocabulary of names.
	 * @param words the words of all names, folded
	 */
	Vocabulary(Collection<String> words) {
		words.stream().map(Vocabulary::singular).forEach(this.words::add);
		this.words.addAll(NameWords.WEAK);
		this.words.addAll(ResourceWords.ALL);
		this.words.addAll(WordsInFull.SHORT);
		List<String> several = this.words.stream().filter(this::isSeveral).toList();
		several.forEach(this.words::remove);
	}

	private static String singular(String word) {
		return SearchText.singular(word, SearchText.MIN_PLURAL_LENGTH);
	}

	private boolean isSeveral(String word) {
		return word.length() >= 2 * MIN_PART_LENGTH
				&& split(word, new BitSet(), MIN_PART_LENGTH, word.length() - 1).size() > 1;
	}

	private boolean isKnown(String word) {
		return this.words.contains(word) || this.words.contains(singular(word));
	}

	/** The words of a text, folded. */
	List<String> words(String text) {
		List<String> words = new ArrayList<>();
		for (String written : BETWEEN_WORDS.split(text)) {
			String word = SearchText.fold(written);
			if (word.length() < 2 * MIN_LENGTH || isKnown(word)) {
				words.add(word);
			}
			else {
				words.addAll(split(word, seams(written, word), MIN_LENGTH, MAX_LENGTH));
			}
		}
		words.removeIf(String::isEmpty);
		return joined(words);
	}

	/** Where a word may end: before a capital letter, and after "Azure". */
	private static BitSet seams(String written, String word) {
		BitSet seams = new BitSet();
		NameWords.BRANDS.stream().filter(word::startsWith).forEach((brand) -> seams.set(brand.length()));
		for (int i = 1; i < word.length() && written.length() == word.length(); i++) {
			boolean isNextSmall = i + 1 < word.length() && Character.isLowerCase(written.charAt(i + 1));
			seams.set(i, seams.get(i) || (Character.isUpperCase(written.charAt(i))
					&& (Character.isLowerCase(written.charAt(i - 1)) || isNextSmall)));
		}
		return seams;
	}

	/** The fewest words, and of unknown ones the fewest letters. */
	private List<String> split(String text, BitSet seams, int minLength, int maxLength) {
		int[] cost = new int[text.length() + 1];
		int[] start = new int[cost.length];
		Arrays.fill(cost, 1, cost.length, Integer.MAX_VALUE);
		int seam = 0;
		for (int end = 1; end < cost.length; end++) {
			for (int from = Math.max(0, end - maxLength); from <= end - minLength; from++) {
				if (cost[from] < cost[end] - 1 && isKnown(text.substring(from, end))) {
					cost[end] = cost[from] + 1;
					start[end] = from;
				}
			}
			if (end == text.length() || seams.get(end)) {
				int unknown = cost[seam] + (end - seam) * UNKNOWN_LETTER;
				if (unknown < cost[end]) {
					cost[end] = unknown;
					start[end] = seam;
				}
				seam = end;
			}
		}
		LinkedList<String> words = new LinkedList<>();
		for (int end = text.length(); end > 0; end = start[end]) {
			words.addFirst(text.substring(start[end], end));
		}
		return words;
	}

	/** A typing error in "Azure" makes no difference, as the word makes none. */
	private String corrected(String word) {
		return isKnown(word) ? word
				: NameWords.BRANDS.stream()
					.filter((brand) -> ONE_ERROR.apply(word, brand) >= 0)
					.findFirst()
					.orElse(word);
	}

	/** Joins words that are one word only together. */
	private List<String> joined(List<String> words) {
		List<String> joined = new ArrayList<>();
		for (String word : words) {
			int last = joined.size() - 1;
			if (last >= 0 && !(isKnown(word) && isKnown(joined.get(last))) && isKnown(joined.get(last) + word)) {
				joined.set(last, joined.get(last) + word);
			}
			else {
				joined.add(word);
			}
		}
		joined.replaceAll(this::corrected);
		return joined;
	}

}
