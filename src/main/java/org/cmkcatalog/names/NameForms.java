package org.cmkcatalog.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.names.NameIndex.SearchName;

/**
 * The whole names that a text is a longer form of: with brackets, a group in front or a
 * word for a resource behind. Any other word that is left over makes it no form of a
 * name.
 */
final class NameForms {

	private static final String AI = "ai";

	/** What follows is not the same, but also meant. */
	private static final Set<String> INCLUDING = Set.of("incl", "including");

	private final NameIndex index;

	private final Vocabulary vocabulary;

	NameForms(NameIndex index, Vocabulary vocabulary) {
		this.index = index;
		this.vocabulary = vocabulary;
	}

	/** The names of a text. If its parts mean different services, those of each. */
	List<SearchName> of(String text) {
		List<SearchName> flat = behind(this.vocabulary.words(text));
		if (!flat.isEmpty()) {
			return flat;
		}
		NameParts parts = NameParts.of(text);
		List<SearchName> names = inFront(parts.outside());
		for (String inside : parts.inside()) {
			names = names.isEmpty() ? names : agreeing(names, parts.outside(), inside);
		}
		return names;
	}

	private List<SearchName> agreeing(List<SearchName> names, String outside, String inside) {
		List<String> words = this.vocabulary.words(inside);
		boolean isMore = !words.isEmpty() && INCLUDING.contains(words.get(0));
		List<SearchName> others = isMore ? behind(words.subList(1, words.size())) : inFront(inside);
		if (others.isEmpty()) {
			boolean saysNothing = ResourceWords.isNoName(words)
					|| NameParts.isAbbreviation(words, this.vocabulary.words(outside));
			return saysNothing ? names : List.of();
		}
		List<SearchName> both = isMore ? List.of() : common(names, others);
		return both.isEmpty() ? Stream.concat(names.stream(), others.stream()).toList() : both;
	}

	/** Those names whose service has also one of the others. */
	private static List<SearchName> common(List<SearchName> names, List<SearchName> others) {
		Set<String> meant = others.stream().map((other) -> other.service().id()).collect(Collectors.toSet());
		return names.stream().filter((name) -> meant.contains(name.service().id())).toList();
	}

	/** The names of a text that may have a group in front, or alternatives. */
	private List<SearchName> inFront(String text) {
		List<SearchName> names = behind(this.vocabulary.words(text));
		if (!names.isEmpty()) {
			return names;
		}
		List<String> grouped = NameParts.ofGroup(text);
		if (grouped.size() > 1) {
			String group = grouped.get(0);
			return behind(this.vocabulary.words(grouped.get(1))).stream()
				.filter((name) -> isOfGroup(name, group))
				.toList();
		}
		List<SearchName> alternatives = new ArrayList<>();
		for (String alternative : NameParts.alternatives(text)) {
			List<SearchName> ofOne = behind(this.vocabulary.words(alternative));
			if (ofOne.isEmpty()) {
				return List.of();
			}
			alternatives.addAll(ofOne);
		}
		return alternatives;
	}

	/** A group is a category, or a service that shares one. */
	private boolean isOfGroup(SearchName name, String group) {
		return this.index.isIn(name.service(), group) || behind(this.vocabulary.words(group)).stream()
			.anyMatch((ofGroup) -> this.index.isInSame(name.service(), ofGroup.service()));
	}

	/** The names of words that may have those for a resource behind. */
	private List<SearchName> behind(List<String> words) {
		List<String> rest = words;
		List<String> longer;
		do {
			List<SearchName> names = named(rest);
			if (!names.isEmpty() || this.index.isOther(NameWords.of(rest).keys())) {
				return names;
			}
			longer = rest;
			rest = ResourceWords.without(longer);
		}
		while (rest.size() < longer.size());
		return twice(words);
	}

	/** "App Service web app" is one service by two of its names. */
	private List<SearchName> twice(List<String> words) {
		for (int i = 1; i < words.size(); i++) {
			List<SearchName> both = common(this.index.named(words.subList(0, i)),
					this.index.named(words.subList(i, words.size())));
			if (!both.isEmpty()) {
				return both;
			}
		}
		return List.of();
	}

	/** Microsoft put "AI" in front of the names of many services, not of all. */
	private List<SearchName> named(List<String> words) {
		List<SearchName> names = this.index.named(words);
		List<String> telling = words.stream().filter((word) -> !NameWords.isWeak(word)).toList();
		if (!names.isEmpty() || telling.size() < 2 || !telling.get(0).equals(AI)) {
			return names;
		}
		return this.index.named(telling.subList(1, telling.size()))
			.stream()
			.filter((name) -> this.index.isIn(name.service(), AI))
			.toList();
	}

}
