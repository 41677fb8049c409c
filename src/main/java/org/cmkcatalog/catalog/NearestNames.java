package org.cmkcatalog.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.cmkcatalog.document.SearchText;

/** Finds the names that are most like what was typed. */
final class NearestNames {

	/** More would not be read. */
	private static final int MAX_NAMES = 5;

	/** Below, names have little more in common than a first letter. */
	private static final double MIN_SCORE = 0.7;

	/** Longer input is compared by its start: the work grows with its length. */
	private static final int MAX_LENGTH = 100;

	/** Words that half of the names have, so that they tell little. */
	private static final Set<String> COMMON = Set.of("azure", "microsoft", "service", "services");

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private NearestNames() {
	}

	static List<ServiceName> to(String typed, List<ServiceName> names) {
		String[] words = words(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)));
		return names.stream()
			.map((name) -> new Scored(name, score(words, words(name.name() + " " + name.id()))))
			.filter((scored) -> scored.score() >= MIN_SCORE)
			.sorted(Comparator.comparingDouble(Scored::score)
				.reversed()
				.thenComparingInt((scored) -> scored.name().name().length()))
			.limit(MAX_NAMES)
			.map(Scored::name)
			.toList();
	}

	private static String[] words(String text) {
		return SearchText.fold(text).split("[^\\p{L}\\p{N}]+");
	}

	/** The mean over the typed words of how well each meets a word of the name. */
	private static double score(String[] typed, String[] name) {
		double weights = 0;
		double score = 0;
		for (String word : typed) {
			double weight = COMMON.contains(word) ? 0.2 : 1;
			weights += weight;
			score += weight * Arrays.stream(name).mapToDouble((other) -> SIMILARITY.apply(word, other)).max().orElse(0);
		}
		return score / weights;
	}

	private record Scored(ServiceName name, double score) {

	}

}
