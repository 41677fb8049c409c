package org.cmkcatalog.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.names.NameIndex.SearchName;

/**
 * How much the words of names tell: 1 if one service has a word in a name, and the less
 * the more have it.
 *
 * @param byWord the weight of each word, 0.1 to 1
 */
record WordWeights(Map<String, Double> byWord) {

	/** Words such as "Azure" tell next to nothing. */
	private static final double LEAST = 0.1;

	static WordWeights of(List<SearchName> names) {
		Map<String, Set<String>> servicesByWord = new HashMap<>();
		for (SearchName name : names) {
			name.words()
				.words()
				.forEach((word) -> servicesByWord.computeIfAbsent(word, (unseen) -> new HashSet<>())
					.add(name.service().id()));
		}
		double all = Math.log(1 + names.stream().map((name) -> name.service().id()).distinct().count());
		return new WordWeights(servicesByWord.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(word) -> Math.max(LEAST, 1 - Math.log(word.getValue().size()) / all))));
	}

	/** The words. */
	Set<String> words() {
		return this.byWord.keySet();
	}

	/** How much a word tells, also one that no name has. */
	double of(String word) {
		return NameWords.isWeak(word) ? LEAST : this.byWord.getOrDefault(word, 1.0);
	}

}
