package org.cmkcatalog.names;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.SearchText;

/**
 * The words for what a service consists of, as in "Azure Databricks workspace". Behind
 * the name of a service they change nothing; alone they name none. All of them are in the
 * singular.
 */
final class ResourceWords {

	/**
	 * Left out are words that make another product, such as "app", "registry" and
	 * "server".
	 */
	private static final Set<String> BEHIND = Set.of("account", "cache", "capacity", "cluster", "database account",
			"dedicated cluster", "file system", "instance", "job", "managed cluster", "namespace", "private cloud",
			"resource", "service", "vault", "workflow", "workspace");

	/** Every word of them. */
	static final Set<String> ALL = BEHIND.stream()
		.flatMap((words) -> Stream.of(words.split(" ")))
		.collect(Collectors.toUnmodifiableSet());

	/** Words that too many things consist of to mean a service. */
	private static final Set<String> NO_NAME = Set.of("account", "api", "app", "capacity", "cluster", "container",
			"instance", "job", "machine", "management", "namespace", "network", "platform", "resource", "server",
			"service", "solution", "vault", "workflow", "workspace");

	private ResourceWords() {
	}

	/**
	 * The words without those for a resource at their end; the same if there are none.
	 */
	static List<String> without(List<String> words) {
		for (int length = 2; length >= 1; length--) {
			int rest = words.size() - length;
			if (rest > 0 && BEHIND.contains(singular(words.subList(rest, words.size())))) {
				return words.subList(0, rest);
			}
		}
		return words;
	}

	private static String singular(List<String> words) {
		return words.stream()
			.map((word) -> SearchText.singular(word, SearchText.MIN_PLURAL_LENGTH))
			.collect(Collectors.joining(" "));
	}

	static boolean contains(String word) {
		return ALL.contains(word);
	}

	/** Whether words say nothing but what sort of thing is meant. */
	static boolean isNoName(Collection<String> words) {
		return NO_NAME.containsAll(words);
	}

}
