package org.cmkcatalog.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The full words for short forms in names, for example "Database" for "DB". */
final class WordsInFull {

	private static final Map<String, List<String>> FULL = Map.of("ad", List.of("active", "directory"), "db",
			List.of("database"), "ml", List.of("machine", "learning"), "vm", List.of("virtual", "machine"));

	/** The short forms. */
	static final Set<String> SHORT = FULL.keySet();

	private WordsInFull() {
	}

	/** Words in the singular, without short forms. */
	static List<String> of(List<String> words) {
		return words.stream()
			.flatMap((word) -> FULL.containsKey(word) ? FULL.get(word).stream() : Stream.of(word))
			.toList();
	}

}
